package org.ayni.server.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What is there for programs where people log in.
@Configuration(proxyBeanMethods = false)
@Import({SessionApi.class, ActsApi.class, UploadsApi.class, OwnApi.class})
public class ApiWriting {}
