package org.ayni.councils.event;

import java.util.Optional;

/// What an assembly is called for.
///
/// @param subject as in the statute's majorities, such as `ordinary`, `statute`, `priorities`
/// @param title in words
/// @param promise number of a promise that was missed and is back on the agenda
public record AgendaItem(String subject, String title, Optional<Long> promise) {}
