package org.tsunagaru.reference.json;

import org.tsunagaru.spec.Text;

/** Say why a request cannot be served, in the kinds of error that city platform APIs know. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Text text;

  /** The kinds of error, with the status they have over HTTP. */
  public enum Kind {
    /** The request itself is wrong. */
    INVALID_REQUEST(400, "リクエストが正しくありません"),
    /** The data in the request is wrong. */
    BAD_REQUEST_DATA(400, "データが正しくありません"),
    /** What is to be created is there. */
    ALREADY_EXISTS(409, "すでに存在します"),
    /** Nothing of it can be done to what is there. */
    UNPROCESSABLE(422, "現在の状態では処理できません"),
    /** Only a part of it could be done. */
    PARTIAL(422, "一部だけを処理しました"),
    /** Several things are meant where one must be. */
    AMBIGUOUS(409, "対象が一つに定まりません"),
    /** The body is larger than is sensible. */
    TOO_LARGE(413, "本文が大きすぎます"),
    /** What was asked for is not there. */
    NOT_FOUND(404, "見つかりません"),
    /** The tenant is not there. */
    NO_TENANT(404, "テナントがありません"),
    /** The context cannot be fetched. */
    NO_CONTEXT(504, "@contextを取得できません"),
    /** The platform does not do this. */
    NOT_SUPPORTED(422, "サポートしていません"),
    /** The body's media type is not understood. */
    UNSUPPORTED_MEDIA(415, "メディアタイプに対応していません"),
    /** The body's length is not given. */
    LENGTH_REQUIRED(411, "Content-Lengthが必要です"),
    /** No media type that the client accepts can be had. */
    NOT_ACCEPTABLE(406, "受け入れ可能な形式がありません"),
    /** The resource does not know the method. */
    NO_METHOD(405, "このメソッドは使えません"),
    /** The platform itself is at fault. */
    INTERNAL(500, "内部エラーです"),
    /** The question takes too much. */
    TOO_COMPLEX(403, "クエリが複雑すぎます"),
    /** The answer would be too long. */
    TOO_MANY(403, "結果が多すぎます");

    private final int status;
    private final String japanese;

    Kind(int status, String japanese) {
      this.status = status;
      this.japanese = japanese;
    }

    /** Return the HTTP status. */
    public int status() {
      return status;
    }
  }

  /** Refuse with the reason. */
  public Fault(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
    this.text = new Text(detail, kind.japanese + ": " + detail);
  }

  /** Return the kind of error. */
  public Kind kind() {
    return kind;
  }

  /** Return the reason in both languages. */
  public Text text() {
    return text;
  }

  /** Refuse a request that is wrong in itself. */
  public static Fault invalidRequest(String detail) {
    return new Fault(Kind.INVALID_REQUEST, detail);
  }

  /** Refuse data that is wrong. */
  public static Fault badData(String detail) {
    return new Fault(Kind.BAD_REQUEST_DATA, detail);
  }

  /** Say that a thing is not there. */
  public static Fault notFound(String detail) {
    return new Fault(Kind.NOT_FOUND, detail);
  }
}
