/// Acts of councils as forms: fields, what is wrong with them, the events they come to, a look
/// before, and how they are recorded; what comes next; acts signed elsewhere, carried in. Whoever
/// adds an act adds an [ActForm]. Depends on: `form`, `login`, `rights`, `run`, `statute`, `text`,
/// `view`, `web`, the rooms `councils`, `decisions`, `economy`, `files`, `planning`, `record` and
/// `store`.
@NullMarked
package org.ayni.server.act;

import org.jspecify.annotations.NullMarked;
