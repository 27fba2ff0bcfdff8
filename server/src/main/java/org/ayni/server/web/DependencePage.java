package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.PartnerTrade;
import org.ayni.server.form.CutForm;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.DependenceView;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/dependence`: what hangs on a partner's purchases; `/dependence.csv`: its numbers.
@Controller
final class DependencePage {

  private static final String PARTNER = "partner";

  private final EconomyShelf shelf;
  private final MessageSource messages;

  DependencePage(EconomyShelf shelf, MessageSource messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  @GetMapping("/dependence")
  String show(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Words words = visit.words();
    List<PartnerTrade> partners = CutForm.partners(visit.economy());
    Optional<PartnerTrade> chosen = chosen(visit, partners);
    Address here = visit.address("/dependence");
    if (chosen.isPresent()) {
      here = here.with(PARTNER, chosen.get().partner().code());
      model.addAttribute("view", DependenceView.of(visit.economy(), chosen.get(), words));
      model.addAttribute("csv", here.to("/dependence.csv").toString());
    } else if (!partners.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    String code = chosen.map(p -> p.partner().code()).orElse("");
    model.addAttribute(
        "partners",
        partners.stream()
            .map(PartnerTrade::partner)
            .map(p -> new CutPage.Choice(p.code(), words.name(p.names()), p.code().equals(code)))
            .toList());
    model.addAttribute("hidden", visit.about());
    model.addAttribute("page", visit.page(words.text("dependence.heading"), here, Map.of(), ""));
    return "dependence";
  }

  @GetMapping("/dependence.csv")
  ResponseEntity<byte[]> download(HttpServletRequest request, Locale locale) throws IOException {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Optional<PartnerTrade> chosen = chosen(visit, CutForm.partners(visit.economy()));
    if (chosen.isEmpty()) {
      return ResponseEntity.unprocessableContent()
          .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
          .body(
              visit
                  .words()
                  .text("problem.partner")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DependenceView.write(visit.economy(), chosen.get(), visit.words(), out);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("ayni-dependence.csv").build().toString())
        .body(out.toByteArray());
  }

  /// The partner asked for, the largest buyer when none is; empty when there is none of that code.
  private static Optional<PartnerTrade> chosen(Visit visit, List<PartnerTrade> partners) {
    Optional<String> asked = visit.form().text(PARTNER);
    return partners.stream()
        .filter(p -> asked.isEmpty() || p.partner().code().equals(asked.get()))
        .findFirst();
  }
}
