package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ayni.api.answer.Coded;
import org.ayni.api.answer.EconomyFound;
import org.ayni.api.answer.EconomyLine;
import org.ayni.api.answer.IndustryLine;
import org.ayni.api.answer.ListPage;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Satellite;
import org.ayni.formats.TidyEconomy;
import org.ayni.server.text.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api/economies`: what is known of an economy.
@RestController
@Tag(name = "economies", description = "What is known of an economy")
final class EconomiesApi {

  private final EconomyAsked economies;
  private final ProblemAnswers answers;

  EconomiesApi(EconomyAsked economies, ProblemAnswers answers) {
    this.economies = economies;
    this.answers = answers;
  }

  static String address(HttpServletRequest request, Economy economy) {
    return request.getContextPath() + "/api/economies/" + economy.name();
  }

  @GetMapping("/api/economies")
  @Operation(operationId = "economies", summary = "The economies that are served")
  ResponseEntity<ListPage<EconomyLine>> all(HttpServletRequest request) {
    Words words = answers.words(request);
    Asked.Range range = Asked.range(request, words, Asked.MOST);
    return Lists.page(
        request,
        range,
        economies.all(),
        one ->
            new EconomyLine(
                one.name(),
                words.name(one.title()),
                one.year(),
                one.currency(),
                one.unit().symbol(),
                one.table().size(),
                address(request, one)));
  }

  @GetMapping("/api/economies/{name}")
  @Operation(operationId = "economy", summary = "An economy: everything about it but its cells")
  EconomyFound one(HttpServletRequest request, @PathVariable String name) {
    Words words = answers.words(request);
    new Asked(request, words, Set.of()).end();
    Economy economy = economies.in(request, name);
    String here = address(request, economy);
    Map<String, String> links = new LinkedHashMap<>();
    links.put("industries", here + "/industries");
    links.put(TableFile.CSV, here + "/table.csv");
    links.put(TableFile.PARQUET, here + "/table.parquet");
    links.put("plan", here + "/plan");
    new TreeSet<>(FindingsApi.PAGES.keySet())
        .forEach(page -> links.put("findings/" + page, here + "/findings/" + page));
    return new EconomyFound(
        economy.name(),
        words.name(economy.title()),
        economy.year(),
        economy.currency(),
        economy.unit().symbol(),
        economy.licence().map(words::name).orElse(""),
        economy.sources().stream()
            .map(source -> new EconomyFound.Source(source.title(), source.path()))
            .toList(),
        economy.caveats().stream().map(words::name).toList(),
        economy.needs().stream()
            .map(need -> new Coded(need.code(), words.name(need.names())))
            .toList(),
        economy.partners().stream()
            .map(trade ->
                new EconomyFound.Partner(
                    trade.partner().code(),
                    words.name(trade.partner().names()),
                    trade.exportsTotal(),
                    trade.importsTotal(),
                    trade.totalsUnit().symbol(),
                    trade.totalsYear()))
            .toList(),
        accounts(economy, words),
        economy.assumptions().stream()
            .map(one ->
                new EconomyFound.Assumption(
                    one.code(), one.value(), one.unit().symbol(), words.name(one.text())))
            .toList(),
        economy.table().size(),
        links);
  }

  private static List<EconomyFound.Account> accounts(Economy economy, Words words) {
    EconomyTable table = economy.table();
    String unit = economy.unit().symbol();
    List<EconomyFound.Account> all = new ArrayList<>();
    table
        .finalUses()
        .forEach(use ->
            all.add(
                account("final-use", use.code(), use.names(), table.finalUse(use), unit, words)));
    table
        .primaryInputs()
        .forEach(in ->
            all.add(
                account(
                    "primary-input", in.code(), in.names(), table.primaryInput(in), unit, words)));
    table
        .satellites()
        .forEach(one ->
            all.add(
                account(
                    "satellite",
                    one.code(),
                    one.names(),
                    table.satellite(one),
                    one.unit().symbol(),
                    words)));
    return all;
  }

  private static EconomyFound.Account account(
      String kind, String code, Names names, double[] cells, String unit, Words words) {
    return new EconomyFound.Account(
        kind, code, words.name(names), DoubleStream.of(cells).sum(), unit);
  }

  @GetMapping("/api/economies/{name}/industries")
  @Operation(
      operationId = "industries",
      summary = "Its industries with output, value added and jobs")
  ResponseEntity<ListPage<IndustryLine>> industries(
      HttpServletRequest request, @PathVariable String name) {
    Words words = answers.words(request);
    Asked.Range range = Asked.range(request, words, Asked.MOST);
    EconomyTable table = economies.in(request, name).table();
    double[] output = table.grossOutput();
    double[] added = table.valueAdded();
    Optional<double[]> jobs = table.satellite(Satellite.JOBS).map(table::satellite);
    return Lists.page(
        request,
        range,
        IntStream.range(0, table.size()).boxed().toList(),
        i -> {
          Industry one = table.industries().get(i);
          return new IndustryLine(
              one.code(),
              words.name(one.names()),
              one.region(),
              output[i],
              added[i],
              jobs.map(all -> all[i]).orElse(null));
        });
  }

  @GetMapping("/api/economies/{name}/table." + TableFile.ENDING)
  @Operation(operationId = "economyTable", summary = "The whole table, tidy, as CSV or Parquet")
  ResponseEntity<byte[]> table(
      HttpServletRequest request, @PathVariable String name, @PathVariable String ending)
      throws IOException {
    new Asked(request, answers.words(request), Set.of()).end();
    Economy economy = economies.in(request, name);
    return TableFile.of(
        economy.name(), ending, TidyEconomy.size(economy), () -> TidyEconomy.of(economy));
  }
}
