package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ayni.files.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of bad input, made from the example of the documentation by one change: exactly one
/// problem comes of it, at its place, and nothing that merely follows from it.
class EconomyCheckTest {

  private static final String BALANCE =
      "; expected both equal within 0.01 %\n"
          + "    Look for a cell that is wrong or was left out, or balance the table.";

  @TempDir Path dir;

  static Stream<Arguments> badPackages() {
    return Stream.of(
        bad(
            "flows.csv",
            "150",
            "many",
            "flows.csv:2, column 'farm': 'many'; expected a number in 10^6 USD"),
        bad(
            "flows.csv",
            "150",
            "NaN",
            "flows.csv:2, column 'farm': 'NaN'; expected a number in 10^6 USD\n    A number is needed: estimate it, or write 0 where there is none."),
        bad(
            "flows.csv",
            "city,200,100",
            "city,200",
            "flows.csv:3: 2 cells; expected 3, as many as there are column names"),
        bad(
            "flows.csv",
            "farm,150",
            "firm,150",
            "flows.csv:2, column 'code': 'firm'; expected the code of an industry in industries.csv\n    Maybe 'farm' is meant.",
            "flows.csv: no row for 'farm'; expected one row for each industry\n    Write zeros where there is nothing."),
        bad(
            "flows.csv",
            "code,farm,city",
            "code,farm,citi",
            "flows.csv:1, column 'citi': 'citi'; expected the code of an industry in industries.csv\n    Maybe 'city' is meant.",
            "flows.csv:1, column 'city': there is no such column; expected a column for each industry\n    Write zeros where there is nothing."),
        bad(
            "flows.csv",
            "city,200,100\n",
            "city,200,100\ncity,200,100\n",
            "flows.csv:4, column 'code': 'city' again; expected each industry once; it stands in line 3\n    Add the two rows up, or delete one."),
        bad(
            "flows.csv",
            "code,",
            "from,",
            "flows.csv:1: the columns from, farm, city; expected 'code' and a column for each industry, or 'from', 'to' and 'value'"),
        bad(
            "flows.csv",
            "150,500",
            "-150,800",
            "flows.csv:1, column 'farm': inputs add up to 700, output is 1000: a difference of -300 10^6 USD (-30 %)"
                + BALANCE,
            "flows.csv:1, column 'city': inputs add up to 2300, output is 2000: a difference of 300 10^6 USD (13.0435 %)"
                + BALANCE,
            "flows.csv:2, column 'farm': -150 10^6 USD for 'farm'; expected a number >= 0"),
        bad(
            "output.csv",
            "city,2000",
            "city,2100",
            "flows.csv:3: 'city': uses add up to 2000, output is 2100: a difference of -100 10^6 USD (-4.7619 %)"
                + BALANCE,
            "flows.csv:1, column 'city': inputs add up to 2000, output is 2100: a difference of -100 10^6 USD (-4.7619 %)"
                + BALANCE),
        bad(
            "output.csv",
            "farm,1000\n",
            "",
            "output.csv: no row for 'farm'; expected one row for each industry\n    Write zeros where there is nothing."),
        bad(
            "output.csv",
            "output",
            "outputs",
            "output.csv:1, column 'output': there is no such column; expected the columns code, output\n    Maybe 'outputs' is meant."),
        bad(
            "industries.csv",
            "city,false,Everything else,Todo lo demás",
            "city,false,Everything else,Todo lo demás\ncity,true,Again,Otra vez",
            "industries.csv:4, column 'code': 'city' again; expected each code once; it stands in line 3"),
        bad(
            "industries.csv",
            "true",
            "yes",
            "industries.csv:2, column 'storable': 'yes'; expected true or false"),
        bad(
            "final-uses.csv",
            "1500",
            "1.500,0",
            "final-uses.csv:3: 5 cells; expected 4, as many as there are column names\n    Perhaps a decimal comma, or a text with a comma outside quotes."),
        bad(
            "final-uses.csv",
            "investment",
            "invest",
            "final-uses.csv:1, column 'investment': there is no such column; expected the columns code, consumption, investment, net-exports",
            "final-uses.csv:1, column 'invest': a column that datapackage.json does not describe; expected a field 'invest' in the schema of 'final-uses'\n    Describe it there, with its kind or unit, or delete it."),
        bad(
            "final-uses.csv",
            "farm,250,0,100",
            "farm,-250,500,100",
            "final-uses.csv:2, column 'consumption': -250 10^6 USD for 'farm'; expected a number >= 0\n    If this product leaves a store, it belongs under inventory change; if it comes from abroad, under imports."),
        bad(
            "datapackage.json",
            "\"unit\": \"10^6 USD\", \"ayni:kind\": \"consumption\"",
            "\"unit\": \"10^9 USD\", \"ayni:kind\": \"consumption\"",
            "datapackage.json:20, column 'resources[3].schema.fields[1].unit': '10^9 USD'; expected '10^6 USD', the unit of the table (ayni:unit)\n    Convert the figures: all flows, uses, inputs and outputs share one unit."),
        bad(
            "datapackage.json",
            "\"compensation\"",
            "\"compensations\"",
            "datapackage.json:33, column 'resources[4].schema.fields[1].ayni:kind': 'compensations'; expected one of compensation, mixed-income, operating-surplus, taxes-on-production, value-added, taxes-on-products, imports\n    Maybe 'compensation' is meant."),
        bad(
            "datapackage.json",
            "\"capital-formation\"",
            "\"inventory-change\"",
            "datapackage.json: no account of capital formation; expected a final use that holds it\n    Without it some measures and plans cannot be computed."),
        bad(
            "datapackage.json",
            "\"ayni:unit\": \"10^6 USD\"",
            "\"ayni:unit\": \"10^6 EUR\"",
            "datapackage.json:7, column 'ayni:unit': '10^6 EUR'; expected a unit of the currency USD, such as '10^9 USD'",
            "datapackage.json:20, column 'resources[3].schema.fields[1].unit': '10^6 USD'; expected '10^6 EUR', the unit of the table (ayni:unit)\n    Convert the figures: all flows, uses, inputs and outputs share one unit."),
        bad(
            "datapackage.json",
            "\"path\": \"flows.csv\"",
            "\"path\": \"../flows.csv\"",
            "datapackage.json:12, column 'resources[1].path': '../flows.csv'; expected the path of a file inside this folder, with /"),
        bad(
            "datapackage.json",
            "\"name\": \"output\"",
            "\"name\": \"outputs\"",
            "datapackage.json:13, column 'resources[2].name': 'outputs'; expected a known name\n    Maybe 'output' is meant.",
            "datapackage.json:10, column 'resources': no resource 'output'; expected one with its path\n    Every economy needs it; see docs/economy-format.md."),
        bad(
            "datapackage.json",
            "\"path\": \"output.csv\"",
            "\"path\": \"gone.csv\"",
            "gone.csv: there is no such file; expected a file\n    Check the path."),
        bad(
            "datapackage.json",
            "\"unit\": \"jobs\"",
            "\"title\": \"jobs\"",
            "datapackage.json:44, column 'resources[5].schema.fields[1]': no field 'unit'; expected the unit of 'jobs'"),
        bad(
            "datapackage.json",
            "2009",
            "\"2009\"",
            "datapackage.json:5, column 'ayni:year': \"2009\"; expected a whole number from 1700 to 2200"),
        bad(
            "datapackage.json",
            "\"ayni:format\": \"1\"",
            "\"ayni:format\": \"7\"",
            "datapackage.json:2, column 'ayni:format': '7'; expected '1'\n    A newer version of this program may read it."),
        bad(
            "partners.csv",
            "120",
            "-120",
            "partners.csv:2, column 'imports': -120; expected a number >= 0 in 10^6 EUR"),
        bad(
            "purchases.csv",
            "EU,farm",
            "EA,farm",
            "purchases.csv:2, column 'partner': 'EA'; expected the code of a partner in partners.csv\n    Maybe 'EU' is meant."),
        bad(
            "purchases.csv",
            ",usd-per-eur",
            ",",
            "purchases.csv:2, column 'rate': no exchange rate for EUR; expected the code of an assumption in USD/EUR\n    Add one to assumptions.csv."),
        bad(
            "purchases.csv",
            "EUR",
            "GBP",
            "purchases.csv:2, column 'rate': 'usd-per-eur' is 1.39 USD/EUR; expected a number > 0 in USD/GBP"),
        bad(
            "needs.csv",
            "joy,city,0.25",
            "joy,city,0.5",
            "needs.csv:4, column 'share': the shares of 'city' add up to 1.25; expected at most 1 over all needs\n    Nothing can be consumed twice."),
        bad(
            "needs.csv",
            "joy,city,0.25\n",
            "",
            "needs.csv: the shares of 'city' add up to 0.75; expected 1: all that is consumed serves some need\n    Add a row for the need it serves."),
        bad(
            "needs.csv",
            "joy,city,0.25",
            "joy,city,-0.25",
            "needs.csv:4, column 'share': -0.25; expected a share above 0 and up to 1\n    Leave the row out where nothing of it serves this need."),
        bad(
            "assumptions.csv",
            "0.05",
            "0,05",
            "assumptions.csv:3: 6 cells; expected 5, as many as there are column names\n    Perhaps a decimal comma, or a text with a comma outside quotes."),
        bad(
            "assumptions.csv",
            "depreciation",
            "usd-per-eur",
            "assumptions.csv:3, column 'code': 'usd-per-eur' again; expected each once; it stands in line 2\n    Delete one of them."));
  }

  private static Arguments bad(String file, String piece, String by, String... messages) {
    UnaryOperator<ExamplePackage> change = example -> example.replace(file, piece, by);
    return arguments(file + ": " + piece + " -> " + by, change, messages);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badPackages")
  void eachProblemIsToldAtItsPlace(
      String kind, UnaryOperator<ExamplePackage> change, String[] messages) {
    change.apply(new ExamplePackage()).writeTo(dir);
    String[] found =
        EconomyCheck.check(dir.toString()).stream().map(Problem::toString).toArray(String[]::new);
    assertThat(EconomyCheck.check(dir.toString()))
        .as("pages tell it in other languages by its code")
        .allMatch(problem -> !problem.said().code().isEmpty());
    assertThat(found).as(kind).containsExactly(messages);
  }

  @Test
  void problemsOfAListOfFlowsAreToldAtTheirPlace() {
    new ExamplePackage()
        .replace(
            "flows.csv",
            "code,farm,city\nfarm,150,500\ncity,200,100",
            """
            from,to,value
            farm,city,500
            city,farm,lots
            farm,farm,150
            farm,farm,1
            city,city,100,0
            town,farm,0
            """)
        .writeTo(dir);
    assertThat(EconomyCheck.check(dir.toString()))
        .extracting(p -> p.file() + ":" + p.row() + " " + p.column() + ": " + p.found())
        .containsExactly(
            "flows.csv:3 value: 'lots'",
            "flows.csv:5 to: a second flow from 'farm' to 'farm'",
            "flows.csv:6 : 4 cells",
            "flows.csv:7 from: 'town'");
  }

  @Test
  void aMissingListOfResourcesIsToldOnce() {
    new ExamplePackage().replace("datapackage.json", "\"resources\":", "\"tables\":").writeTo(dir);
    assertThat(EconomyCheck.check(dir.toString()))
        .extracting(Problem::found)
        .containsExactly(
            "no field 'resources'",
            "no resource 'industries'",
            "no resource 'flows'",
            "no resource 'output'",
            "no resource 'final-uses'",
            "no resource 'primary-inputs'");
  }

  @Test
  void aMissingTableIsOneProblem() {
    new ExamplePackage().remove("primary-inputs.csv").writeTo(dir);
    assertThat(EconomyCheck.check(dir.toString()))
        .extracting(Problem::toString)
        .containsExactly(
            "primary-inputs.csv: there is no such file; expected a file\n    Check the path.");
  }

  @Test
  void nothingIsWrongWithTheEmbeddedEconomies() {
    for (String name : EmbeddedEconomies.names()) {
      assertThat(EconomyCheck.check(name)).as(name).isEmpty();
    }
  }
}
