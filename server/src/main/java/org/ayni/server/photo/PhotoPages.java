package org.ayni.server.photo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.Address;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.ayni.store.people.Photos;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/councils/CODE/photo`: a photo of what was delivered, before it is reported;
/// `/councils/CODE/photos/HASH`: one of them, for the people of the council; `/me/photos`: one's
/// own, to be erased.
@Controller
public final class PhotoPages {

  private static final String ACT = "delivery-reported";
  private static final String MINE = "/me/photos";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final Photos photos;

  PhotoPages(EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.photos = options.photos();
  }

  @GetMapping("/councils/{code}/photo")
  String form(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String promise,
      Locale locale,
      Model model) {
    return form(request, code, promise, "", locale, model);
  }

  private String form(
      HttpServletRequest request,
      String code,
      String promise,
      String problem,
      Locale locale,
      Model model) {
    Words words = new Words(messages, locale);
    require(request, code);
    String name =
        house
            .read(open -> open.book().council(code).map(council -> council.founded().name()))
            .flatMap(found -> found)
            .orElseThrow(UnknownCouncilException::new);
    frame(request, words, model, "/councils/" + code + "/photo");
    model.addAttribute("code", code);
    model.addAttribute("name", name);
    model.addAttribute("promise", promise.matches("[0-9]{1,18}") ? promise : "");
    model.addAttribute("problem", problem.isEmpty() ? "" : words.text(problem));
    return "photo";
  }

  private void frame(HttpServletRequest request, Words words, Model model, String path) {
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "page", visit.page(words.text("photo.title"), visit.address(path), Map.of(), ""));
  }

  private static void require(HttpServletRequest request, String council) {
    if (!SessionPerson.of(request).may(ACT, council)) {
      throw new ForbiddenException(ACT);
    }
  }

  /// Keeps it and goes on to the report that will name it.
  @PostMapping("/councils/{code}/photo")
  String add(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String promise,
      @RequestParam MultipartFile file,
      Locale locale,
      Model model)
      throws IOException {
    require(request, code);
    String problem;
    try {
      Optional<String> hash =
          photos.add(SessionPerson.of(request).account(), code, PhotoFile.jpeg(file.getBytes()));
      if (hash.isPresent()) {
        Address report =
            new Address("/councils/" + code + "/acts/" + ACT, Map.of()).with("photo", hash.get());
        return "redirect:"
            + (promise.matches("[0-9]{1,18}") ? report.with("promise", promise) : report);
      }
      problem = "photo.many";
    } catch (RefusedPhotoException e) {
      problem = e.key();
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(request, code, promise, problem, locale, model);
  }

  @GetMapping("/councils/{code}/photos/{hash}")
  ResponseEntity<byte[]> picture(
      HttpServletRequest request, @PathVariable String code, @PathVariable String hash)
      throws IOException {
    if (!SessionPerson.of(request).belongs(code)) {
      throw new ForbiddenException("a photo of another council");
    }
    Photos.Photo photo = find(code, hash);
    // Not kept by the browser: it may be erased.
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(photos.picture(photo.hash()).orElseThrow(UnknownCouncilException::new));
  }

  private Photos.Photo find(String code, String hash) throws IOException {
    return photos
        .find(hash)
        .filter(one -> one.council().equals(code))
        .orElseThrow(UnknownCouncilException::new);
  }

  /// Everybody erases their own; of others, who may by the table.
  @PostMapping("/councils/{code}/photos/{hash}/erase")
  String erase(HttpServletRequest request, @PathVariable String code, @PathVariable String hash)
      throws IOException {
    Person person = SessionPerson.of(request);
    boolean own =
        photos.find(hash).filter(one -> one.account().equals(person.account())).isPresent();
    if (!own && !person.mayForAll(Rights.ERASE_PHOTO, code)) {
      throw new ForbiddenException(Rights.ERASE_PHOTO);
    }
    photos.erase(find(code, hash).hash());
    return "redirect:" + (own ? MINE : "/councils/" + code + "/board");
  }

  @GetMapping(MINE)
  String mine(HttpServletRequest request, Locale locale, Model model) throws IOException {
    Words words = new Words(messages, locale);
    frame(request, words, model, MINE);
    model.addAttribute("photos", photos.of(SessionPerson.of(request).account()));
    return "photos";
  }
}
