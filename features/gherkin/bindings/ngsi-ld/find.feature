@ngsi-ld
Feature: Find entities
  A service asks for the things it needs and gets those, no more and no less.

  @LD-CONS-QUERY-01
  Rule: A query for everything is refused

    @s1 @read
    Scenario: Asking for everything at once
      すべてを一度に求める

      When a service asks for everything at once
      Then the platform answers that the data is not valid

  @LD-CONS-QUERY-02
  Rule: Entities are found by type, identifier or attribute

    @s1 @write
    Scenario: Finding shelters by their type
      型で避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for all of that type
      Then it finds the shelters for "100, 250, 400"

    @s2 @write
    Scenario: Finding shelters by their identifiers
      識別子で避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those with the identifiers of the first and the last
      Then it finds the shelters for "100, 400"

    @s3 @read
    Scenario: Finding nothing of a type that nobody uses
      誰も使っていない型では何も見つからない

      Given an evacuation shelter that nobody has published
      When a service asks for all of that type
      Then it finds nothing

    @s4 @write
    Scenario: Finding shelters by a pattern of their identifiers
      識別子のパターンで避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those whose identifier ends in "for250"
      Then it finds the shelters for "250"

  @LD-CONS-QUERY-04
  Rule: Entities are found by the values of their attributes

    @s1 @write
    Scenario Outline: Finding shelters by how many people they take
      収容人数で避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those with <condition>
      Then it finds the shelters for <found>

      Examples:
        | condition                      | found           |
        | "capacity==250"                | "250"           |
        | "capacity!=250"                | "100, 400"      |
        | "capacity>250"                 | "400"           |
        | "capacity>=250"                | "250, 400"      |
        | "capacity<250"                 | "100"           |
        | "capacity<=250"                | "100, 250"      |
        | "capacity==100,400"            | "100, 400"      |
        | "capacity==100..300"           | "100, 250"      |
        | "capacity>100;capacity<400"    | "250"           |
        | "capacity==100\|capacity==400" | "100, 400"      |
        | "name~=Shelter 2.*"            | "250"           |
        | "capacity"                     | "100, 250, 400" |

  @LD-CONS-QUERY-05
  Rule: A comparison respects the kind of value

    @s1 @write
    Scenario: Numbers are compared as numbers
      数値は数値として比べる

      Given shelters for 90, 250 and 1000 people the city has published
      When a service asks for those with "capacity>200"
      Then it finds the shelters for "250, 1000"

    @s2 @write
    Scenario Outline: A text never equals a number
      文字列は数値と等しくならない

      Given shelters for 90, 250 and 1000 people the city has published
      When a service asks for those with <condition>
      Then it finds nothing

      Examples:
        | condition           |
        | "capacity==\"250\"" |

  @LD-CONS-QUERY-08
  Rule: A query that cannot be understood is refused

    @s1 @read
    Scenario Outline: Asking with a condition that makes no sense
      意味をなさない条件で探す

      Given an evacuation shelter that nobody has published
      When a service asks for those with <condition>
      Then the platform answers that the data is not valid

      Examples:
        | condition     |
        | "capacity=="  |
        | "(capacity>1" |

  @LD-CONS-QUERY-09
  Rule: Things are found by where they are

    @s1 @write
    Scenario: Finding shelters near a place
      ある場所の近くの避難所を探す

      Given shelters at Kyoto station, at Nijo castle and at Osaka castle
      When a service asks for those within 5 kilometres of Kyoto station
      Then it finds the shelters at "Kyoto station, Nijo castle"

    @s2 @write
    Scenario: Finding shelters inside an area
      ある区域の中の避難所を探す

      Given shelters at Kyoto station, at Nijo castle and at Osaka castle
      When a service asks for those inside the city of Osaka
      Then it finds the shelters at "Osaka castle"

    @s3 @write
    Scenario: Finding a shelter by the place of its storehouse
      備蓄倉庫の場所で避難所を探す

      Given a shelter in Kyoto whose storehouse is in Osaka
      When a service asks for those whose storehouse is in the city of Osaka
      Then it finds that shelter
      But when it asks for those inside the city of Osaka it does not

  @LD-CONS-QUERY-10
  Rule: An incomplete question about a place is refused

    @s1 @read
    Scenario: Asking for what is near without saying where
      場所を示さずに近くのものを探す

      Given an evacuation shelter that nobody has published
      When a service asks for those near a place it does not name
      Then the platform answers that the data is not valid

  @LD-CONS-QUERY-13
  Rule: A long result comes in pages and can be counted

    @s1 @write
    Scenario: Reading a result page by page
      結果をページごとに読む

      Given 5 shelters the city has published
      When a service reads all of that type in pages of 2
      Then it finds each of them exactly once in 3 pages
      And each page but the last links to the next
      And the platform counts 5

  @LD-CONS-QUERY-16
  Rule: A long question can be sent as a document

    @s1 @write
    Scenario: Asking by a document
      文書で問い合わせる

      Given shelters for 100, 250 and 400 people the city has published
      When a service sends the question "capacity>=250" as a document
      Then it finds the shelters for "250, 400"

    @s2 @read
    Scenario: Sending a document that is no question
      問い合わせでない文書を送る

      Given an evacuation shelter that nobody has published
      When a service sends a document that does not say that it is a question
      Then the platform answers that the data is not valid

  @LD-CONS-QUERY-17
  Rule: Found entities can be put on a map directly

    @s1 @write
    Scenario: Finding shelters as map data
      地図用のデータとして避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for all of that type as map data
      Then it finds 3 features in a collection
