package org.ayni.server.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.federation.treaty.Readers;
import org.ayni.server.ServerOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.FederationPrint;
import org.ayni.server.view.FederationView;
import org.ayni.server.web.Downloads;
import org.ayni.server.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/federation`: where the federation of the served node stands, as far as its records say. For
/// everybody, or for who has a part in a council here, as the treaty says.
@Controller
public final class FederationPage {

  private static final String PATH = "/federation";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final FederationShelf federation;
  private final boolean accounts;

  FederationPage(EconomyShelf shelf, MessageSource messages, ServerOptions options) {
    this.shelf = shelf;
    this.messages = messages;
    this.accounts = options.accounts().isPresent();
    this.federation = new FederationShelf(options.node().orElseThrow().node());
  }

  @GetMapping(PATH)
  @Nullable String show(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
      throws IOException {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Optional<FederationView.Known> known = federation.known();
    if (known.isPresent()) {
      Readers readers = known.get().all().standing().treaty().readers();
      if (readers == Readers.MEMBERS && !SessionPerson.of(request).may(Rights.READ_FEDERATION)) {
        if (request.getAttribute(Downloads.FINDINGS) != null) {
          response.sendError(
              accounts && !SessionPerson.of(request).known()
                  ? HttpStatus.UNAUTHORIZED.value()
                  : HttpStatus.FORBIDDEN.value());
          return null;
        }
        throw new ForbiddenException(Rights.READ_FEDERATION);
      }
      FederationView view = FederationView.of(known.get(), visit.words());
      model.addAttribute("view", view);
      visit.printed(model, day -> FederationPrint.of(view, day, visit.words()));
    }
    model.addAttribute(
        "page",
        visit.page(visit.words().text("nav.federation"), visit.address(PATH), Map.of(), ""));
    return "federation";
  }
}
