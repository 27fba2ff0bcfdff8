package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Sends a page whole, or only the part with the answer when a script asked for that part.
public final class Answers {

  private Answers() {}

  /// @param here address without a run: what the browser shows in its address field
  /// @param template of the page; its fragment `answer` is the part
  public static String send(
      HttpServletRequest request,
      HttpServletResponse response,
      Status status,
      Address here,
      String template) {
    // A page that waits must be asked again, and a part must never stand in for the whole.
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "HX-Request, Accept-Language, Cookie");
    switch (status.state()) {
      case "form", "refused" -> response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      case "busy" -> {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
      }
      case "broken" -> response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
      default -> response.setStatus(HttpStatus.OK.value());
    }
    boolean part =
        "true".equals(request.getHeader("HX-Request"))
            && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    boolean asked = request.getParameter(Asking.RUN) == null;
    if (part && asked && !status.state().equals("form")) {
      response.setHeader("HX-Push-Url", request.getContextPath() + here);
    }
    return part ? template + " :: answer" : template;
  }

  /// Where a cancelled run leads back to: the page whose address ends on `/cancel` here, which
  /// tells what became of it. Codes and names in it are part of what was asked for, so nothing else
  /// can stand there.
  public static ResponseEntity<Void> back(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, page(request, Status.CANCEL))
        .build();
  }

  /// Address of the page whose address with `behind` at the end of its path was asked for, with all
  /// fields.
  static String page(HttpServletRequest request, String behind) {
    String path = request.getServletPath();
    String page = request.getContextPath() + path.substring(0, path.length() - behind.length());
    String query = request.getQueryString();
    return query == null ? page : page + "?" + query;
  }
}
