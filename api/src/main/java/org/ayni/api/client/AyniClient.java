package org.ayni.api.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ayni.api.answer.BallotFound;
import org.ayni.api.answer.CouncilFound;
import org.ayni.api.answer.CouncilLine;
import org.ayni.api.answer.EconomyFound;
import org.ayni.api.answer.EconomyLine;
import org.ayni.api.answer.Findings;
import org.ayni.api.answer.IndustryLine;
import org.ayni.api.answer.ListPage;
import org.ayni.api.answer.LogIn;
import org.ayni.api.answer.MemberLine;
import org.ayni.api.answer.PlanFound;
import org.ayni.api.answer.PlanRow;
import org.ayni.api.answer.PromiseLine;
import org.ayni.api.answer.RecordEntry;
import org.ayni.api.answer.RecordFound;
import org.ayni.api.answer.Recorded;
import org.ayni.api.answer.SessionFound;
import tools.jackson.core.type.TypeReference;

/// Asks a server of Ayni. Lists are streams that fetch one page after the other, as far as they are
/// read.
///
/// Whatever the server refuses is a [ProblemException]; when it cannot be reached, an
/// [UncheckedIOException]. Thread-safe but for logging in.
public final class AyniClient {

  private final Wire wire;
  private String token = "";

  private AyniClient(Wire wire) {
    this.wire = wire;
  }

  /// @param home address of the server's first page, ending in a slash
  public static AyniClient at(URI home) {
    return new AyniClient(new Wire(home, "en"));
  }

  /// The same in another language, without its session.
  ///
  /// @param language `es`, `en` or `pt`
  public AyniClient in(String language) {
    return new AyniClient(wire.in(language));
  }

  public Stream<EconomyLine> economies() {
    return list("api/economies", Map.of(), new TypeReference<>() {});
  }

  public EconomyFound economy(String name) {
    return wire.get(economyAt(name), Map.of(), new TypeReference<>() {});
  }

  public Stream<IndustryLine> industries(String economy) {
    return list(economyAt(economy) + "/industries", Map.of(), new TypeReference<>() {});
  }

  /// A plan; waits for it up to a minute.
  ///
  /// @throws ProblemException of kind `busy` when it takes longer: ask the same again
  public PlanFound plan(String economy, PlanWish wish) {
    return wire.get(economyAt(economy) + "/plan", wish.fields(), new TypeReference<>() {});
  }

  /// Every number of a plan.
  public Stream<PlanRow> planRows(String economy, PlanWish wish) {
    return list(economyAt(economy) + "/plan/rows", wish.fields(), new TypeReference<>() {});
  }

  /// A plan as a file.
  ///
  /// @param ending `csv` or `parquet`
  public byte[] planFile(String economy, PlanWish wish, String ending) {
    return wire.bytes(economyAt(economy) + "/plan/table." + ending, wish.fields());
  }

  /// All tables of a page that is of no economy, such as `departments`.
  public Findings findings(String page, Map<String, String> fields) {
    return wire.get("api/findings/" + page, fields, new TypeReference<>() {});
  }

  /// All tables of a page, such as `multipliers`.
  public Findings findings(String economy, String page, Map<String, String> fields) {
    return wire.get(economyAt(economy) + "/findings/" + page, fields, new TypeReference<>() {});
  }

  public Stream<CouncilLine> councils() {
    return list("api/councils", Map.of(), new TypeReference<>() {});
  }

  public CouncilFound council(String code) {
    return wire.get(councilAt(code), Map.of(), new TypeReference<>() {});
  }

  public Stream<MemberLine> members(String council) {
    return list(councilAt(council) + "/members", Map.of(), new TypeReference<>() {});
  }

  public Stream<BallotFound> ballots(String council) {
    return list(councilAt(council) + "/ballots", Map.of(), new TypeReference<>() {});
  }

  public BallotFound ballot(String council, String name) {
    return wire.get(
        councilAt(council) + "/ballots/" + Wire.encoded(name), Map.of(), new TypeReference<>() {});
  }

  public Stream<PromiseLine> promises(String council) {
    return list(councilAt(council) + "/promises", Map.of(), new TypeReference<>() {});
  }

  /// How the public record stands.
  public RecordFound recordStanding() {
    return wire.get("api/record", Map.of(), new TypeReference<>() {});
  }

  /// The whole record as one file, a zip.
  ///
  /// @param file to write; one that is there is replaced once the whole record has arrived
  public void wholeRecord(Path file) {
    wire.file("api/record.zip", file);
  }

  /// Entries of a council in the public record.
  ///
  /// @param size most entries of a page
  public Stream<RecordEntry> record(String council, int size) {
    return list(
        councilAt(council) + "/record",
        Map.of("size", Integer.toString(size)),
        new TypeReference<>() {});
  }

  /// Logs in; what is sent from then on is sent by that account.
  public SessionFound logIn(String login, String password) {
    SessionFound found =
        wire.post("api/session", new LogIn(login, password), Map.of(), new TypeReference<>() {});
    token = found.token();
    return found;
  }

  /// Who one is.
  public SessionFound session() {
    SessionFound found = wire.get("api/session", Map.of(), new TypeReference<>() {});
    token = found.token();
    return found;
  }

  public void logOut() {
    wire.delete("api/session", Map.of("X-XSRF-TOKEN", token));
    token = "";
  }

  /// Records an act.
  ///
  /// @param act `act` and its fields, as `ayni council acts` lists them
  /// @param key 16 to 64 letters, digits, hyphens: what is sent twice under one key is recorded
  ///   once
  public Recorded record(String council, Map<String, ?> act, String key) {
    return wire.post(
        councilAt(council) + "/acts",
        act,
        Map.of("Idempotency-Key", key, "X-XSRF-TOKEN", token),
        new TypeReference<>() {});
  }

  private static String economyAt(String name) {
    return "api/economies/" + Wire.encoded(name);
  }

  private static String councilAt(String code) {
    return "api/councils/" + Wire.encoded(code);
  }

  private <T> Stream<T> list(
      String path, Map<String, String> fields, TypeReference<ListPage<T>> type) {
    Pages<T> pages = new Pages<>(wire, wire.address(path, fields), type);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .flatMap(List::stream);
  }
}
