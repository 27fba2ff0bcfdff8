package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/understand`: where an economy can be looked at, in the order in which a newcomer follows it.
@Controller
final class UnderstandPage {

  private final EconomyShelf shelf;
  private final MessageSource messages;

  UnderstandPage(EconomyShelf shelf, MessageSource messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  /// One step on the way.
  public record Step(String name, String href, String text) {}

  @GetMapping("/understand")
  String show(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    List<Step> steps =
        Place.behind(Door.UNDERSTAND).stream()
            .map(place ->
                new Step(
                    words.text(place.key()),
                    visit.address(place.path()).toString(),
                    words.text(place.text())))
            .toList();
    model.addAttribute("ways", steps);
    visit.frame(model, words.text("nav.understand"), visit.address("/understand"));
    return "understand";
  }
}
