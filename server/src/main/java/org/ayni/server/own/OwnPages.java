package org.ayni.server.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.PassingFolder;
import org.ayni.files.Problem;
import org.ayni.formats.EconomySheets;
import org.ayni.formats.ExampleEconomy;
import org.ayni.formats.WorkbookWriter;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;
import org.ayni.server.web.Visit;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.OwnEconomies.Own;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/me/economies`: the economies of one's own, and a file handed in that becomes one.
@Controller
public final class OwnPages {

  static final String PATH = "/me/economies";

  /// So many problems are told at a time.
  static final int MOST_TOLD = 50;

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final AccountOptions options;
  private final OwnEconomies own;
  private final HandedOver handedOver;
  private final UploadList uploads;

  OwnPages(EconomyShelf shelf, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.messages = messages;
    this.options = options;
    this.own = options.economies();
    this.handedOver = new HandedOver(options);
    this.uploads = new UploadList(options);
  }

  /// One of the list.
  public record Item(String title, String address, boolean shared) {}

  @GetMapping(PATH)
  String list(HttpServletRequest request, Locale locale, Model model) throws IOException {
    return list(request, locale, model, List.of());
  }

  private String list(
      HttpServletRequest request, Locale locale, Model model, List<Problem> problems)
      throws IOException {
    Words words = new Words(messages, locale);
    List<Item> items = new ArrayList<>();
    for (Own one : own.of(SessionPerson.of(request).account(), true)) {
      items.add(new Item(one.title(), PATH + "/" + one.id(), one.shared()));
    }
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "page", visit.page(words.text("own.title"), visit.address(PATH), Map.of(), ""));
    model.addAttribute("items", items);
    model.addAttribute("uploads", uploads.of(request, words));
    model.addAttribute(
        "problems",
        problems.stream().limit(MOST_TOLD).map(one -> ProblemWords.whole(one, words)).toList());
    return "own";
  }

  /// The workbook to begin with.
  @GetMapping(PATH + "/template.xlsx")
  ResponseEntity<byte[]> template() throws IOException {
    try (PassingFolder folder = PassingFolder.create("ayni-template")) {
      Path file = folder.path().resolve("template.xlsx");
      WorkbookWriter.write(ExampleEconomy.read(), file);
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_TYPE, XLSX)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("ayni-economy.xlsx").build().toString())
          .body(Files.readAllBytes(file));
    }
  }

  @PostMapping(PATH)
  String handIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String upload,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      Locale locale,
      Model model)
      throws IOException {
    try {
      String account = SessionPerson.of(request).account();
      return "redirect:" + PATH + "/" + handedOver.economy(account, file, upload, year, unit);
    } catch (BadInputException e) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return list(request, locale, model, e.problems());
    }
  }

  /// Gives up a file on its way here.
  @PostMapping("/me/uploads/{id}/drop")
  String drop(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String back)
      throws IOException {
    options.uploads().drop(SessionPerson.of(request).account(), id);
    return "redirect:" + (back.equals(ScenarioPages.PATH) ? back : PATH);
  }

  /// Its own title as far as it can be read, else the name of the file.
  static String title(Map<String, byte[]> files, String file) {
    return readable(files).map(one -> one.title().in("es")).orElse(file);
  }

  /// Empty where it has mistakes.
  static Optional<Economy> readable(Map<String, byte[]> files) {
    try {
      return Optional.of(EconomySheets.read("", files));
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }
}
