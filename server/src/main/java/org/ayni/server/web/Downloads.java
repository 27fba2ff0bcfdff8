package org.ayni.server.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ayni.server.download.CsvFile;
import org.ayni.server.download.WorkbookFile;
import org.ayni.server.pdf.PdfReport;
import org.ayni.server.text.Words;
import org.ayni.server.view.Printed;
import org.ayni.server.view.Sheet;
import org.ayni.server.view.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/// The tables of any page as files, at the address of the page with `as=csv&table=ID`, `as=xlsx` or
/// `as=json` (all its tables, or the one named; in one field `as=ID.csv`), and pages that can be
/// printed as a report with `as=pdf`. A page only says what its tables are ([Sheets]). Where there
/// are none, because the question has problems or is still being computed, the page itself is sent,
/// which says so; a page that never has any is told as not found.
public final class Downloads implements HandlerInterceptor {

  /// Attribute of a request that the API has sent on to a page: its tables are wanted as JSON.
  public static final String FINDINGS = Downloads.class.getName() + ".findings";

  static final String AS = "as";
  static final String TABLE = "table";

  private static final String CSV = "csv";
  private static final String XLSX = "xlsx";
  private static final String JSON = "json";
  private static final String PDF = "pdf";

  /// Where a page that can be printed puts how.
  static final String REPORT = "report";

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Map<String, String> TYPES =
      Map.of(CSV, "text/csv;charset=UTF-8", JSON, "application/json");

  private final MessageSource messages;
  private final LocaleResolver languages;

  Downloads(MessageSource messages, LocaleResolver languages) {
    this.messages = messages;
    this.languages = languages;
  }

  /// Whether a file is asked for.
  static boolean wanted(HttpServletRequest request) {
    return request.getParameter(AS) != null || request.getAttribute(FINDINGS) != null;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page)
      throws IOException {
    if (page == null || !wanted(request) || request.getDispatcherType() == DispatcherType.ERROR) {
      return;
    }
    if (PDF.equals(request.getParameter(AS))
        && page.getModel().get(REPORT) instanceof Printed printed) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      PdfReport.write(printed.report(LocalDate.now(ZoneId.systemDefault())), file);
      send(page, file, "application/pdf", lastPart(request.getRequestURI()) + "." + PDF);
      return;
    }
    if (!(page.getModel().get("view") instanceof Sheets view) || view.sheets().isEmpty()) {
      if (request.getAttribute(FINDINGS) != null) {
        FoundTables.none(page, request, response);
        return;
      }
      if (response.getStatus() == HttpStatus.OK.value()) {
        if (!(page.getModel().get("status") instanceof Status)) {
          // Nothing is being computed: to ask once more would not help.
          throw new UnknownTableException();
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      }
      return;
    }
    if (request.getAttribute(FINDINGS) != null) {
      FoundTables.send(title(page), view.sheets(), page, response);
      return;
    }
    String asked = request.getParameter(AS);
    int dot = asked.lastIndexOf('.');
    String as = asked.substring(dot + 1);
    String table = dot < 0 ? request.getParameter(TABLE) : asked.substring(0, dot);
    List<Sheet> sheets =
        view.sheets().stream().filter(s -> table == null || s.id().equals(table)).toList();
    boolean alone = as.equals(CSV) && sheets.size() == 1;
    if (sheets.isEmpty() || !(as.equals(XLSX) || as.equals(JSON) || alone)) {
      throw new UnknownTableException();
    }
    Words words = new Words(messages, languages.resolveLocale(request));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    switch (as) {
      case CSV -> CsvFile.write(sheets.getFirst(), words, file);
      case JSON -> file.write(FoundTables.json(title(page), sheets));
      default -> WorkbookFile.write(title(page), sheets, words, file);
    }
    send(
        page,
        file,
        TYPES.getOrDefault(as, WORKBOOK),
        (table == null ? lastPart(request.getRequestURI()) : table) + "." + as);
  }

  private static void send(
      ModelAndView page, ByteArrayOutputStream file, String type, String name) {
    page.setView((model, asked, answer) -> {
      answer.setContentType(type);
      answer.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
      answer.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename("ayni-" + name).build().toString());
      answer.setContentLength(file.size());
      file.writeTo(answer.getOutputStream());
    });
  }

  private static String title(ModelAndView page) {
    return page.getModel().get("page") instanceof Page frame ? frame.title() : "";
  }

  private static String lastPart(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? "economy" : last;
  }
}
