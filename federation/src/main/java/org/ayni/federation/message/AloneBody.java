package org.ayni.federation.message;

import java.util.List;
import java.util.Optional;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Lacking;
import org.ayni.federation.offer.Lacking.Missed;
import org.ayni.record.canonical.Value;

/// What a member says of itself alone, as fields of its acceptance and back. That it falls short of
/// its floors is a field only of those who do.
final class AloneBody {

  private static final String LACKING = "lacking";

  private AloneBody() {}

  static Value.Fields write(Value.Fields body, Alone alone) {
    Value.Fields said =
        body.with("welfare", BodyReader.number(alone.welfare()))
            .with("bound", BodyReader.number(alone.bound()))
            .with("valuations", BodyReader.table(alone.valuations()));
    return alone.lacking().map(lacking -> said.with(LACKING, fields(lacking))).orElse(said);
  }

  private static Value.Fields fields(Lacking lacking) {
    List<Value> named =
        lacking.named().stream()
            .<Value>map(one ->
                Value.Fields.none()
                    .with("kind", one.kind())
                    .with("code", one.code())
                    .with("year", one.year())
                    .with("share", BodyReader.number(one.share())))
            .toList();
    return Value.Fields.none()
        .with("reached", BodyReader.number(lacking.reached()))
        .with("worst", BodyReader.number(lacking.worst()))
        .with("named", new Value.Items(named));
  }

  static Alone read(BodyReader body) {
    body.only("treaty", "welfare", "bound", "valuations", LACKING);
    return new Alone(
        body.number("welfare"),
        body.number("bound"),
        body.table("valuations"),
        body.has(LACKING) ? Optional.of(lacking(body)) : Optional.empty());
  }

  private static Lacking lacking(BodyReader body) {
    BodyReader said = BodyReader.of(body.value(LACKING)).only("reached", "worst", "named");
    return new Lacking(
        said.number("reached"),
        said.number("worst"),
        said.items("named").stream()
            .map(BodyReader::of)
            .map(one -> one.only("kind", "code", "year", "share"))
            .map(one ->
                new Missed(
                    one.text("kind"),
                    one.text("code"),
                    (int) Math.min(Integer.MAX_VALUE, one.whole("year")),
                    one.number("share")))
            .toList());
  }
}
