package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.Keeper;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.NodeDoor;
import org.ayni.federation.node.Peer;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.YearTable;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A member that wants to harm the others with what it may say.
class HostilePeerTest {

  private static final int SIERRA = 0;
  private static final int VALLE = 1;
  private static final int COSTA = 2;

  private static final String COSTAS_KEY =
      "costa.example+abdd7349+ARB0P8rnMsk3BnYczLJiR9NHaLL2WeAUtBhvz/Ud6ujZ";

  @TempDir private static Path begun;
  @TempDir private Path folder;

  @BeforeAll
  static void join() throws IOException {
    Valleys.joined(begun);
  }

  private Valleys joined() throws IOException {
    return Valleys.copied(begun, folder);
  }

  /// The valley writes a treaty in which the coast's name has another key; the coast's record is
  /// taken over all the same, and the other's is not.
  @Test
  void aTreatyOfOnesOwnKeepsNobodysRecordOut() throws IOException {
    Valleys valleys = joined();
    Node impostor = Node.init(folder.resolve("impostor"), "costa.example", Instant.now());
    Treaty treaty = ThreeTerritories.treaty(valleys.nodes, Valleys.GAP);
    List<Member> members = new ArrayList<>(treaty.members().subList(0, 2));
    members.add(
        new Member(
            "costa",
            impostor.key().toString(),
            impostor.witness().toString(),
            1,
            OptionalDouble.empty()));
    Node valle = valleys.nodes.get(VALLE);
    valle.say(
        new Message.TreatyWritten(treaty.with("mine", treaty.aim(), members, List.of())),
        Instant.now());
    Together.pass(valle, valleys.nodes.get(SIERRA));
    valleys.steps.get(COSTA).leave("of its own will");
    Path file = folder.resolve("costa.ayni");
    Exchange.write(valleys.nodes.get(COSTA), file, Instant.now());
    assertThat(Exchange.read(valleys.nodes.get(SIERRA), file, Instant.now()))
        .isInstanceOf(Imported.Taken.class);
    Exchange.write(impostor, file, Instant.now());
    assertThat(Exchange.read(valleys.nodes.get(SIERRA), file, Instant.now()))
        .isInstanceOf(Imported.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "witness"})
  void aTreatyWithAKeyThatIsNoneIsNoMessage(String field) {
    Member member =
        new Member(
            "costa",
            field.equals("key") ? "nonsense" : COSTAS_KEY,
            field.equals("key") ? COSTAS_KEY : "nonsense",
            1,
            OptionalDouble.empty());
    Treaty treaty = Ricardo.treaty(Aim.SUM, OptionalDouble.empty());
    Entry entry =
        MessageEntries.entry(
            Instant.EPOCH,
            new Message.TreatyWritten(treaty.with("bad", Aim.SUM, List.of(member), List.of())));
    assertThatThrownBy(() -> MessageEntries.read(entry))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("nonsense");
  }

  /// Whoever says prices that no solver can take in keeps nobody from answering others.
  @Test
  void pricesThatCannotBeAnsweredKeepNobodyFromAnsweringOthers() throws IOException {
    Valleys valleys = joined();
    Standing standing = valleys.steps.get(SIERRA).standing();
    double[][] huge = {{1e30, 1e30, 1e30, 1e30}, {1e30, 1e30, 1e30, 1e30}};
    Quotation prices =
        new Quotation(YearTable.of(4, huge), List.of(1e-30, 1e-30, 1e-30), YearTable.zeros(2, 3));
    valleys
        .nodes
        .get(SIERRA)
        .say(
            new Message.PricesSaid(standing.id(), ThreeTerritories.codes(), prices, 0, false),
            Instant.now());
    Together.pass(valleys.nodes.get(COSTA), valleys.nodes.get(VALLE));
    valleys.steps.get(VALLE).convene(Set.of(), false, 1);
    Together.pass(valleys.nodes.get(SIERRA), valleys.nodes.get(COSTA));
    Together.pass(valleys.nodes.get(VALLE), valleys.nodes.get(COSTA));
    assertThat(valleys.steps.get(COSTA).standing().unanswered("costa")).hasSize(2);
    Steps.Proposals proposals = valleys.steps.get(COSTA).propose();
    assertThat(proposals.count() + proposals.refused().size()).isEqualTo(2);
    Standing then = valleys.steps.get(COSTA).standing();
    assertThat(then.unanswered("costa")).noneMatch(question -> question.convener().equals("valle"));
  }

  @Test
  void answersToWhatNobodyAskedDoNotCount() throws IOException {
    Valleys valleys = joined();
    valleys.steps.get(SIERRA).convene(Set.of("costa"), false, 1);
    Together.pass(valleys.nodes.get(SIERRA), valleys.nodes.get(COSTA));
    Node costa = valleys.nodes.get(COSTA);
    String id = valleys.steps.get(COSTA).standing().id();
    long asked = valleys.nodes.get(SIERRA).size() - 1;
    Offer offer = new Offer(1, YearTable.zeros(2, 4), YearTable.zeros(2, 4));
    Answer answer = new Answer(offer, 1e9);
    for (Message.Proposed one :
        List.of(
            new Message.Proposed(id, "sierra", asked, answer),
            new Message.Proposed(id, "sierra", 0, answer),
            new Message.Proposed(id, "sierra", (1L << 53) - 1, answer),
            new Message.Proposed(id, "nobody", asked, answer),
            new Message.Proposed("another treaty", "sierra", asked, answer))) {
      costa.say(one, Instant.now());
    }
    Together.pass(costa, valleys.nodes.get(SIERRA));
    Standing seen = valleys.steps.get(SIERRA).standing();
    assertThat(seen.faults()).hasSize(1);
    assertThat(seen.faults().getFirst().text()).contains("costa").contains("was not asked");
    assertThat(seen.numbered("costa")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0E308", "-1.0E300", "Infinity", "NaN", "1.0E31"})
  void numbersOfSizesThatNothingHasAreNoMessages(String number) {
    YearTable one = YearTable.of(1, new double[][] {{1}});
    Entry proposal =
        MessageEntries.entry(
            Instant.EPOCH,
            new Message.Proposed("t", "a", 1, new Answer(new Offer(1, one, one), 1)));
    Entry prices =
        MessageEntries.entry(
            Instant.EPOCH,
            new Message.PricesSaid(
                "t", List.of("a"), new Quotation(one, List.of(1.0), one), 0, false));
    Entry result =
        MessageEntries.entry(
            Instant.EPOCH,
            new Message.Resulted(
                "t",
                List.of("a"),
                List.of(new Message.Part("a", 1, 1)),
                new Quotation(one, List.of(1.0), one),
                OptionalLong.empty(),
                1,
                2));
    Value row = new Value.Items(List.of(new Value.Items(List.of(new Value.Text(number)))));
    Value part =
        new Value.Items(
            List.of(
                Value.Fields.none().with("member", "a").with("entry", 1).with("share", number)));
    refused(proposal, "welfare", new Value.Text(number));
    refused(proposal, "deliveries", row);
    refused(proposal, "takings", row);
    refused(prices, "prices", row);
    refused(prices, "balances", row);
    refused(prices, "weights", new Value.Items(List.of(new Value.Text(number))));
    refused(result, "parts", part);
  }

  private static void refused(Entry entry, String field, Value value) {
    Entry bad =
        new Entry(entry.kind(), entry.schema(), entry.time(), entry.body().with(field, value));
    assertThatThrownBy(() -> MessageEntries.read(bad))
        .as(field)
        .isInstanceOf(RecordException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a,b", "a=b", "a\nb", "\u001b[2Jvalle", "va\u202elle", "\ud800"})
  void codesThatCannotBeNamedOrPlayTricksAreNone(String code) {
    assertThatThrownBy(() -> new Member(code, "k", "w", 1, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Good(code, "t", 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Member("Ñuñoa 2.ª-ß", "k", "w", 1, OptionalDouble.empty()).code()).isNotEmpty();
  }

  /// Ten thousand years on, or before there were computers: what is said is heard all the same, and
  /// what is said afterwards too.
  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z"})
  void aClockThatIsFarOffKeepsNobodyFromHearing(String time) throws IOException {
    Valleys valleys = joined();
    Node valle = valleys.nodes.get(VALLE);
    Node sierra = valleys.nodes.get(SIERRA);
    String id = valleys.steps.get(VALLE).standing().id();
    Instant off = Instant.parse(time);
    Path file = folder.resolve("off.ayni");
    valle.say(new Message.Left(id, "far off"), off);
    Exchange.write(valle, file, off);
    assertThat(Exchange.read(sierra, file, Instant.now())).isInstanceOf(Imported.Taken.class);
    Exchange.write(sierra, file, Instant.now());
    assertThat(Exchange.read(valle, file, off)).isNotInstanceOf(Imported.Refused.class);
    valle.say(new Message.Left(id, "again"), Instant.now());
    Exchange.write(valle, file, Instant.now());
    assertThat(Exchange.read(sierra, file, Instant.now())).isInstanceOf(Imported.Taken.class);
    assertThat(valleys.steps.get(SIERRA).standing().left("valle")).contains("far off");
  }

  /// An answer without end is not read.
  @Test
  void aPeerThatAnswersWithoutEndIsNotListenedTo() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    HttpServer peer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          if (exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
          }
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = new byte[1 << 16];
          long left = 1L << 28;
          try (OutputStream out = exchange.getResponseBody()) {
            for (; left > 0; left -= piece.length) {
              out.write(piece);
            }
          } catch (IOException _) {
            hungUp.countDown();
          }
        });
    peer.start();
    Node node = Node.init(folder.resolve("node"), "valle.example", Instant.now());
    Steps steps =
        new Steps(
            node,
            (_, _) -> {
              throw new IllegalStateException("there is no treaty");
            },
            new HighsSolver(),
            RunControl.unlimited());
    URI address = URI.create("http://127.0.0.1:" + peer.getAddress().getPort());
    try (Keeper _ =
        Keeper.start(
            steps,
            new NodeDoor(node, Instant::now),
            List.of(new Peer(address)),
            new Keeper.Choice(false, false, 1, 10),
            _ -> {})) {
      assertThat(hungUp.await(20, TimeUnit.SECONDS)).as("hung up").isTrue();
    } finally {
      peer.stop(0);
    }
  }
}
