package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.MethodChecks;
import org.ayni.server.text.Words;
import org.ayni.server.view.MethodsView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/methods`: how everything is computed; with `check=yes` every published case is computed too.
@Controller
final class MethodsPage {

  private static final String CHECK = "check";
  private static final String YES = "yes";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final MethodChecks checks;

  MethodsPage(EconomyShelf shelf, MessageSource messages, MethodChecks checks) {
    this.shelf = shelf;
    this.messages = messages;
    this.checks = checks;
  }

  @GetMapping("/methods")
  String show(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Address here = visit.address("/methods");
    Address checking = here.with(CHECK, YES);
    boolean check = visit.form().text(CHECK).filter(YES::equals).isPresent();
    model.addAttribute("view", MethodsView.of(check ? checks.all() : List.of(), words));
    model.addAttribute("check", checking.toString());
    visit.frame(model, words.text("nav.methods"), check ? checking : here);
    return "methods";
  }
}
