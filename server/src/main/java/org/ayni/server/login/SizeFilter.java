package org.ayni.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ayni.federation.node.Peer;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what is larger than any form, before it is read; none of the usual pages can be made
/// of it, as that would read it too.
final class SizeFilter extends OncePerRequestFilter {

  /// As in server.properties.
  private static final int LARGEST = 256 * 1024;

  /// A file that is handed in, and what is around it; as in accounts.properties.
  private static final int LARGEST_FILE = 4 * 1024 * 1024 + 64 * 1024;

  private static final String FILES = "/me/economies";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean piece = request.getServletPath().startsWith("/api/uploads/");
    boolean form =
        request.getServletPath().equals(FILES)
            || request.getServletPath().matches(".*/(photo|batch)");
    boolean inParts = String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    boolean file = piece || (form && inParts);
    // A node's file has a bound of its own, measured as it arrives.
    if (request.getContentLengthLong() > (file ? LARGEST_FILE : LARGEST)
        && !request.getServletPath().equals(Peer.PATH)) {
      if (request.getServletPath().startsWith("/api/")) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return;
      }
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().print(page(file ? "4 MiB" : "256 KiB"));
      return;
    }
    chain.doFilter(request, response);
  }

  /// Whose language it is cannot be asked here: all three.
  private static String page(String most) {
    return """
    <!DOCTYPE html>
    <html lang="es">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Ayni</title>
    </head>
    <body>
    <main>
      <h1>Es demasiado grande</h1>
      <p>Aquí caben hasta %1$s. Vuelva a la página anterior y envíe algo más pequeño; nada se anotó.</p>
      <h2 lang="en">It is too large</h2>
      <p lang="en">Up to %1$s are taken here. Go back to the page before and send something smaller; nothing was recorded.</p>
      <h2 lang="pt">É grande demais</h2>
      <p lang="pt">Aqui cabem até %1$s. Volte à página anterior e envie algo menor; nada foi registrado.</p>
    </main>
    </body>
    </html>
    """
        .formatted(most);
  }
}
