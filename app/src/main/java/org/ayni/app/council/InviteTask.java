package org.ayni.app.council;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Member;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.server.rights.Role;
import org.ayni.store.database.Database;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.Granted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council invite HOUSE`: a link by which somebody makes an account.
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    header = "Prints a link by which somebody gets an account on the pages.",
    description = {
      "The link works once. It is kept nowhere: give it to that person only. See docs/accounts.md.",
      "Exit code: 0 done, 2 bad input."
    })
final class InviteTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "member, delegate, registrar, observer or planner; needed without --found")
  private String role = "";

  @Option(
      names = "--member",
      paramLabel = "CODE",
      description = "the member they are; needed for member and delegate")
  private String member = "";

  @Option(
      names = "--found",
      description = {
        "the council is not founded yet: whoever opens the link founds it",
        "on the pages, as its registrar"
      })
  private boolean found;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "how long the link works, 1 to 60 (default: ${DEFAULT-VALUE})")
  private int days = 7;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "where the pages are (default: ${DEFAULT-VALUE})")
  private String server = "";

  InviteTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Database.isAddress(house.address())) {
      throw bad(house.address(), "a database: a file ending in .db, or jdbc:postgresql:…");
    }
    Granted what = found ? founder(house.open()) : granted(council.in(house.open()));
    if (!(days >= 1 && days <= 60)) {
      throw bad("--days " + days, "1 to 60");
    }
    Instant until = Instant.now().plus(Duration.ofDays(days));
    String secret = Accounts.of(house.address()).invite(what, until);
    String link = server.replaceFirst("/+$", "") + "/invitation/" + secret;
    terminal.print(
        Facts.of(link).with("link", link).with("until", until.toString()), output.format());
    return ExitCode.DONE;
  }

  private Granted granted(Council of) {
    Role what =
        Role.of(role)
            .orElseThrow(
                () -> bad("--role " + role, "member, delegate, registrar, observer or planner"));
    Optional<Member> known = of.member(member).filter(m -> m.left().isEmpty() && !m.paper());
    if (member.isEmpty() ? what.ofMember() : known.isEmpty()) {
      throw bad("--member " + member, "a member of '" + of.code() + "' who does not vote on paper");
    }
    return new Granted(of.code(), what.code(), member);
  }

  /// The registrar of a council that they found themselves.
  private Granted founder(CouncilHouse open) {
    if (!(role.isEmpty() || role.equals(Role.REGISTRAR.code())) || !member.isEmpty()) {
      throw bad("--found with --role or --member", "--found, which makes a registrar");
    }
    String code = council.code();
    if (!CouncilBook.isCode(code) || open.book().council(code).isPresent()) {
      throw bad(
          "--council " + code,
          "the code of a council that is not founded yet: letters, digits, '.', '_' and '-'");
    }
    return new Granted(code, Role.REGISTRAR.code(), "");
  }

  private static BadInputException bad(String found, String expected) {
    return new BadInputException(Problem.ofFile("", found, expected, ""));
  }
}
