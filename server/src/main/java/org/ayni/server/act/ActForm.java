package org.ayni.server.act;

import java.io.IOException;
import java.util.List;
import org.ayni.councils.event.CouncilEvent;

/// One act as a form. Its title is the message `act.CODE`.
///
/// @param code in the address
/// @param action row in the table of rights
/// @param fields given where the council stands
/// @param check finds what is wrong with answers beyond their kind, or with one beside another;
///   asked also where others are wrong, so that all is told at once
/// @param making events of answers without problems; may find one that only they show
/// @param after what is kept beside the record, once it is recorded
/// @param note what to know before filling it in, in words; empty for nothing
/// @param look what follows from what was filled in, told before it is recorded
/// @param lines what is shown beside the fields when it is looked at
/// @param alone whether what is recorded follows from where everything stands, such as a result, so
///   that nothing may be recorded in between
/// @param known what a council must know for it to be of use there
record ActForm(
    String code,
    String action,
    Fields fields,
    Check check,
    Making making,
    After after,
    Note note,
    Look look,
    Lines lines,
    boolean alone,
    Known known) {

  ActForm(String code, String action, Fields fields, Making making, After after) {
    this(
        code,
        action,
        fields,
        (scene, answers) -> {},
        making,
        after,
        scene -> "",
        (scene, answers) -> List.of(),
        (scene, answers) -> List.of(),
        false,
        Known.ALWAYS);
  }

  interface Note {
    String of(Scene scene);
  }

  interface Look {
    List<String> of(Scene scene, Answers answers);
  }

  interface Lines {
    List<LookView.Line> of(Scene scene, Answers answers);
  }

  interface Fields {
    List<Field> of(Scene scene);
  }

  interface Check {
    void of(Scene scene, Answers answers) throws IOException;
  }

  interface Making {
    List<CouncilEvent> of(Scene scene, Answers answers) throws IOException;
  }

  interface After {
    void with(Scene scene, Answers answers) throws IOException;
  }

  /// A form of its own name, with nothing beside.
  static ActForm of(String code, Fields fields, Making making) {
    return new ActForm(code, code, fields, making, (scene, answers) -> {});
  }

  ActForm checked(Check other) {
    return new ActForm(code, action, fields, other, making, after, note, look, lines, alone, known);
  }

  ActForm after(After other) {
    return new ActForm(code, action, fields, check, making, other, note, look, lines, alone, known);
  }

  ActForm note(Note other) {
    return new ActForm(
        code, action, fields, check, making, after, other, look, lines, alone, known);
  }

  ActForm look(Look other) {
    return new ActForm(
        code, action, fields, check, making, after, note, other, lines, alone, known);
  }

  ActForm lines(Lines other) {
    return new ActForm(code, action, fields, check, making, after, note, look, other, alone, known);
  }

  ActForm recordedAlone() {
    return new ActForm(code, action, fields, check, making, after, note, look, lines, true, known);
  }

  /// Of use only in councils that know something.
  ActForm where(Known other) {
    return new ActForm(code, action, fields, check, making, after, note, look, lines, alone, other);
  }
}
