package org.tsunagaru.reference.ngsiv2;

import org.tsunagaru.reference.http.Response;

/** {@code /v2/entities/{id}}: read or remove an entity. */
final class EntityResource {

  Response retrieve(Call call) {
    var form = Reading.form(call);
    return Reading.answer(Reading.writer(call).entity(call.readable(), form));
  }

  Response delete(Call call) {
    if (!call.space().delete(call.changeable().key())) {
      throw Call.noEntity();
    }
    return Response.of(204);
  }
}
