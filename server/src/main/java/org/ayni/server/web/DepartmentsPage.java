package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.server.map.DepartmentShape;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.DepartmentsView;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/// `/departments`: where in the country the councils are, and could be.
@Controller
final class DepartmentsPage {

  private static final String SHOWN = "show";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;

  DepartmentsPage(EconomyShelf shelf, HouseShelf house, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
  }

  @GetMapping("/departments")
  String show(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    String shown = visit.form().text(SHOWN).orElse("");
    Optional<DepartmentsView> view =
        house
            .read(open ->
                DepartmentsView.of(open.book(), CouncilPages.day(request, open), shown, words))
            .orElseThrow(UnknownCouncilException::new);
    Address here = visit.address(Place.DEPARTMENTS.path()).with(CouncilPages.dayField(request));
    model.addAttribute("hidden", here.fields());
    model.addAttribute(
        "page",
        visit.page(
            words.text(Place.DEPARTMENTS.key()),
            shown.isEmpty() ? here : here.with(SHOWN, shown),
            Map.of(),
            ""));
    model.addAttribute("box", DepartmentShape.BOX);
    model.addAttribute(
        "view", view.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "departments";
  }
}
