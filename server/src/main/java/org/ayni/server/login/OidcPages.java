package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ayni.server.AccountOptions;
import org.ayni.server.rights.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Accepting an invitation with a provider of OpenID Connect: the link is proof of whom a registrar
/// means, the provider's word of who comes back.
@Controller
public final class OidcPages {

  private final AccountOptions options;
  private final Pending<OidcLogin.Accepting> invitations;
  private final BriefCookie cookie;

  OidcPages(AccountOptions options, Pending<OidcLogin.Accepting> invitations) {
    this.options = options;
    this.invitations = invitations;
    this.cookie = OidcRequests.accepting(options.behindProxy());
  }

  @PostMapping("/invitation/{secret}/provider")
  String accept(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String username)
      throws IOException {
    String login = LoginName.normal(username);
    Person person = SessionPerson.of(request);
    boolean usable =
        options.oidc().isPresent()
            && options.accounts().invitation(secret, options.clock().instant()).isPresent();
    if (!usable) {
      return "redirect:/invitation/{secret}";
    }
    if (!person.known() && !LoginName.allowed(login)) {
      return "redirect:/invitation/{secret}?name";
    }
    String key =
        invitations.begin(
            request.getRemoteAddr(),
            new OidcLogin.Accepting(
                secret, person.known() ? "" : login, person.known() ? person.account() : ""));
    cookie.put(request, response, key);
    // A form may not lead to another site (form-action of our policy): a link does.
    return "redirect:/invitation/{secret}?go=" + key;
  }
}
