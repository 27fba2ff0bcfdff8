package org.ayni.server.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.NodeDoor;
import org.ayni.federation.node.Peer;
import org.ayni.files.Json;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.server.ServerOptions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// `/federation/record`: GET tells the node's signed file, with `?after=N` without its first N
/// entries; POST hears another's. Nothing that is said here counts by who sends it; all of it is
/// verified by the keys in it.
@RestController
public final class FederationApi {

  private final NodeDoor door;

  FederationApi(ServerOptions options) {
    this.door = options.node().orElseThrow();
  }

  @GetMapping(Peer.PATH)
  void tell(
      @RequestParam(name = Peer.AFTER, defaultValue = "0") long after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String tag = "\"" + door.tag() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Path file = Files.createTempFile("ayni-federation", ".ayni");
    try {
      response.setHeader("ETag", "\"" + door.tell(file, after) + "\"");
      response.setContentType("application/zip");
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// 200 taken over or known, 400 no such file, 409 what is here is shorter than where the file
  /// begins, 413 too large, 422 refused; JSON says why, the header how many entries are here.
  @PostMapping(Peer.PATH)
  void hear(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getContentLengthLong() > NodeDoor.LARGEST) {
      answer(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          said("", "refused", List.of("more than " + NodeDoor.LARGEST + " bytes")));
      return;
    }
    try {
      switch (door.hear(request.getInputStream())) {
        case Imported.Taken(var origin, var entries, var fresh) ->
            here(
                response,
                HttpServletResponse.SC_OK,
                entries,
                said(origin, "taken", List.of()).put("fresh", fresh));
        case Imported.Known(var origin, var entries) ->
            here(response, HttpServletResponse.SC_OK, entries, said(origin, "known", List.of()));
        case Imported.Behind(var origin, var entries) ->
            here(response, Peer.BEHIND, entries, said(origin, "behind", List.of()));
        case Imported.Refused(var origin, var reasons, _) ->
            answer(
                response,
                422,
                said(origin, "refused", reasons.stream().map(Finding::toString).toList()));
      }
    } catch (NodeDoor.TooLargeException e) {
      answer(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          said("", "refused", List.of(String.valueOf(e.getMessage()))));
    } catch (RecordException e) {
      answer(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          said("", "refused", e.findings().stream().map(Finding::toString).toList()));
    }
  }

  private static void here(HttpServletResponse response, int status, long entries, ObjectNode json)
      throws IOException {
    response.setHeader(Peer.ENTRIES, String.valueOf(entries));
    answer(response, status, json.put("entries", entries));
  }

  private static ObjectNode said(String record, String became, List<String> reasons) {
    ObjectNode said = Json.object().put("record", record).put("became", became);
    reasons.forEach(said.putArray("reasons")::add);
    return said;
  }

  private static void answer(HttpServletResponse response, int status, ObjectNode json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=utf-8");
    response.getWriter().write(json.toString());
  }
}
