package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import org.ayni.server.rights.Person;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells every page who looks at it.
@ControllerAdvice
public final class PersonAdvice {

  @ModelAttribute("person")
  Person person(HttpServletRequest request) {
    return SessionPerson.of(request);
  }
}
