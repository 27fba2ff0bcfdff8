package org.ayni.councils.statute;

/// Where a rule comes from.
///
/// @param rule which, by its path in the statute, such as `meetings.deciding`
/// @param law or other text
/// @param article of it; empty for a custom of the council
/// @param checked whether the rule was read in the text; if not, it must be before it is relied on
/// @param note what has to be known beside; may be empty
public record Source(String rule, String law, String article, boolean checked, String note) {}
