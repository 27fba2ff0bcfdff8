package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ayni.api.answer.Findings;
import org.ayni.files.Json;
import org.ayni.server.view.Cell;
import org.ayni.server.view.Sheet;
import org.ayni.server.view.Table;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The tables of a page as JSON, in place of the page.
final class FoundTables {

  /// Cells of all tables together at most; whoever wants more takes the files.
  private static final long MOST = 200_000;

  private FoundTables() {}

  static void send(
      String title, List<Sheet> sheets, ModelAndView page, HttpServletResponse response)
      throws IOException {
    long cells =
        sheets.stream()
            .mapToLong(sheet -> (long) sheet.table().rows().size() * sheet.table().columns().size())
            .sum();
    if (cells > MOST) {
      page.clear();
      response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value(), cells + " > " + MOST);
      return;
    }
    byte[] json = json(title, sheets);
    page.setView((model, request, answer) -> {
      answer.setContentType("application/json");
      answer.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
      answer.setContentLength(json.length);
      answer.getOutputStream().write(json);
    });
  }

  /// The tables as a JSON text.
  static byte[] json(String title, List<Sheet> sheets) {
    return Json.tree(new Findings(title, sheets.stream().map(FoundTables::told).toList()))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Findings.Sheet told(Sheet sheet) {
    Table table = sheet.table();
    return new Findings.Sheet(
        sheet.id(),
        table.caption(),
        table.columns(),
        table.rows().stream().map(FoundTables::told).toList(),
        sheet.source(),
        sheet.notes());
  }

  private static Findings.Row told(Table.Row row) {
    return new Findings.Row(
        row.code(), row.name(), row.cells().stream().map(FoundTables::told).toList(), row.total());
  }

  private static Findings.Cell told(Cell cell) {
    return new Findings.Cell(cell.isNumber() ? cell.value() : null, cell.text());
  }

  /// There is none, because the question has problems, or nobody has had time to compute it.
  static void none(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        response.getStatus() == HttpStatus.OK.value()
            ? HttpStatus.SERVICE_UNAVAILABLE.value()
            : response.getStatus();
    if (page.getModel().get("status") instanceof Status said && !said.problems().isEmpty()) {
      request.setAttribute(ErrorPage.SAID, said.problems());
    }
    page.clear();
    response.sendError(status);
  }
}
