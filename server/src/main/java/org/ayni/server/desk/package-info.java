/// Where somebody who logs in works: their own page, the book of members, minutes to print, who may
/// do what, invitations; and the parts of Spring that belong to it. Depends on: `act`, `login`,
/// `own`, `rights`, `run`, `text`, `vote`, `web`, the rooms `councils`, `decisions` and `store`.
@NullMarked
package org.ayni.server.desk;

import org.jspecify.annotations.NullMarked;
