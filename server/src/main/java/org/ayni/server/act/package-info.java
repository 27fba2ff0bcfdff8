/// Acts of councils as forms: fields, what is wrong with them, the events they come to, and how
/// they are recorded. Whoever adds an act adds an [ActForm]. Depends on: `login`, `rights`, `run`,
/// `text`, `web`, the rooms `councils`, `decisions` and `store`.
@NullMarked
package org.ayni.server.act;

import org.jspecify.annotations.NullMarked;
