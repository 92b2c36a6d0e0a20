@ngsi-v2
Feature: Find entities
  A service asks for the things it needs and gets those, no more and no less.

  @V2-ENT-LIST-01
  Rule: Entities of a type are listed in the normalized form

    @s1 @write
    Scenario: Listing shelters
      避難所の一覧を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for all of that type
      Then it finds the shelters for "100, 250, 400"
      And each is as it was published

    @s2 @read
    Scenario: Listing a type that nobody uses
      誰も使っていない型の一覧を得る

      Given an evacuation shelter that nobody has published
      When a service asks for all of that type
      Then it finds nothing

  @V2-ENT-LIST-02
  Rule: Entities are found by a list of identifiers

    @s1 @write
    Scenario: Finding shelters by their identifiers
      識別子で避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those with the identifiers of the first and the last
      Then it finds the shelters for "100, 400"

  @V2-ENT-LIST-03
  Rule: Entities are found by a list of types

    @s1 @write
    Scenario: Finding shelters and sensors together
      避難所とセンサーをまとめて探す

      Given an evacuation shelter and a water level sensor the city has published
      When a service asks for both types
      Then it finds both things

  @V2-ENT-LIST-04
  Rule: Entities are found by a pattern of identifier or type

    @s1 @write
    Scenario Outline: Finding shelters by a pattern
      パターンで避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those whose <part> matches the pattern "<pattern>"
      Then it finds the shelters for "<found>"

      Examples:
        | part       | pattern             | found         |
        | identifier | for[0-9]00$         | 100, 400      |
        | identifier | for250              | 250           |
        | type       | ^EvacuationShelter_ | 100, 250, 400 |

    @s2 @read
    Scenario: Asking with a pattern that is none
      正しくないパターンで求める

      Given an evacuation shelter that nobody has published
      When a service asks for those whose identifier matches the pattern "*["
      Then the platform answers that the data is not valid

  @V2-ENT-LIST-05
  Rule: A pattern and an exact value for the same thing are refused together

    @s1 @read
    Scenario Outline: Asking for a value and a pattern at once
      完全一致とパターンを同時に求める

      Given an evacuation shelter that nobody has published
      When a service asks by <part> and by a pattern of it at once
      Then the platform answers that the data is not valid

      Examples:
        | part       |
        | identifier |
        | type       |

  @V2-ENT-LIST-06
  Rule: Entities are found by conditions on the values of their attributes

    @s1 @write
    Scenario Outline: Finding shelters by how many people they take
      収容人数で避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those with "<condition>"
      Then it finds the shelters for "<found>"

      Examples:
        | condition                 | found         |
        | capacity==250             | 250           |
        | capacity:250              | 250           |
        | capacity!=250             | 100, 400      |
        | capacity>250              | 400           |
        | capacity>=250             | 250, 400      |
        | capacity<250              | 100           |
        | capacity<=250             | 100, 250      |
        | name~=er 2                | 250           |
        | capacity                  | 100, 250, 400 |
        | capacity>100;capacity<400 | 250           |

    @s2 @write
    Scenario Outline: Finding shelters that have no such attribute
      ある属性を持たない避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      And one of them has a telephone
      When a service asks for those with "<condition>"
      Then it finds the shelters for "<found>"

      Examples:
        | condition  | found    |
        | telephone  | 100      |
        | !telephone | 250, 400 |

    @s3 @write
    Scenario: Finding nothing when no shelter meets the condition
      条件に合う避難所がなければ何も見つからない

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those with "capacity>1000"
      Then it finds nothing

  @V2-ENT-LIST-07
  Rule: A condition can name several values or a range

    @s1 @write
    Scenario Outline: Finding shelters by several values or a range
      複数の値や範囲で避難所を探す

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for those with "<condition>"
      Then it finds the shelters for "<found>"

      Examples:
        | condition          | found    |
        | capacity==100,400  | 100, 400 |
        | capacity!=100,400  | 250      |
        | capacity==100..300 | 100, 250 |
        | capacity==250..400 | 250, 400 |
        | capacity!=100..300 | 400      |

  @V2-ENT-LIST-08
  Rule: A condition tells texts from numbers and reaches into structured values

    @s1 @write
    Scenario Outline: Finding shelters by the kind of a value or a part of it
      値の種類や値の一部で避難所を探す

      Given shelters whose floor is the number 20, the text "20" and a structure with wing 20
      When a service asks for those with "<condition>"
      Then it finds the shelters whose floor is <found>

      Examples:
        | condition      | found         |
        | floor=='20'    | the text      |
        | floor==20      | the number    |
        | floor.wing==20 | the structure |
        | open==true     | the number    |

  @V2-ENT-LIST-09
  Rule: A condition on a list holds when the list contains the value

    @s1 @write
    Scenario Outline: Finding shelters by what they accept
      受け入れるものの一覧で避難所を探す

      Given shelters that accept cats and dogs, dogs, and nothing
      When a service asks for those with "<condition>"
      Then it finds the shelters that accept "<found>"

      Examples:
        | condition          | found               |
        | accepts==cats      | cats and dogs       |
        | accepts==dogs      | cats and dogs, dogs |
        | accepts==cats,dogs | cats and dogs, dogs |

  @V2-ENT-LIST-12
  Rule: Entities are found by the metadata of their attributes

    @s1 @write
    Scenario Outline: Finding measurements that are accurate enough
      十分な精度の測定値を探す

      Given shelters whose capacity is known within 5 and within 50 people
      When a service asks for those with the metadata "<condition>"
      Then it finds the shelter known within <found>

      Examples:
        | condition             | found |
        | capacity.accuracy<10  | 5     |
        | capacity.accuracy==50 | 50    |

  @V2-ENT-LIST-13
  Rule: A condition that cannot be read is refused

    @s1 @read
    Scenario Outline: Asking with a condition that breaks the grammar
      文法に反する条件で求める

      Given an evacuation shelter that nobody has published
      When a service asks for those with "<condition>"
      Then the platform answers that the data is not valid

      Examples:
        | condition         |
        | capacity==        |
        | ==250             |
        | capacity>100,200  |
        | capacity<100..200 |

  @V2-ENT-LIST-14
  Rule: Entities are found by their distance from a place

    @s1 @write
    Scenario Outline: Finding shelters by their distance
      距離で避難所を探す

      Given shelters at Kyoto station, at Nijo castle and at Osaka castle
      When a service asks for those <distance> of Kyoto station
      Then it finds the shelters at "<found>"

      Examples:
        | distance                  | found                                    |
        | within 1 kilometres       | Kyoto station                            |
        | within 5 kilometres       | Kyoto station, Nijo castle               |
        | within 60 kilometres      | Kyoto station, Nijo castle, Osaka castle |
        | farther than 5 kilometres | Osaka castle                             |

  @V2-ENT-LIST-15
  Rule: Entities are found by their relation to an area

    @s1 @write
    Scenario Outline: Finding shelters by their relation to an area
      区域との位置関係で避難所を探す

      Given shelters at Kyoto station, at Nijo castle and at Osaka castle
      When a service asks for those that "<relation>" the "<area>"
      Then it finds the shelters at "<found>"

      Examples:
        | relation   | area                         | found                      |
        | coveredBy  | polygon around Osaka         | Osaka castle               |
        | coveredBy  | box around Kyoto             | Kyoto station, Nijo castle |
        | intersects | polygon around Osaka         | Osaka castle               |
        | disjoint   | polygon around Osaka         | Kyoto station, Nijo castle |
        | equals     | point of Nijo castle         | Nijo castle                |
        | coveredBy  | box that ends at Nijo castle | Nijo castle                |

  @V2-ENT-LIST-16
  Rule: A question about a place that is not complete is refused

    @s1 @read
    Scenario Outline: Asking about a place that is not complete
      不完全な場所について求める

      Given an evacuation shelter that nobody has published
      When a service asks about <place>
      Then the platform answers that the data is not valid

      Examples:
        | place                      |
        | a distance without a place |
        | a polygon of two points    |
        | a box of one point         |

  @V2-ENT-LIST-18
  Rule: A list contains only the attributes asked for

    @s1 @write
    Scenario: Listing capacities only
      収容人数だけの一覧を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service lists only their "capacity"
      Then each has only "capacity"

    @s2 @write
    Scenario: Listing an attribute that they do not have
      誰も持たない属性の一覧を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service lists only their "telephone"
      Then each has no attributes

    @s3 @write
    Scenario: Listing when they were changed last
      最後に変わった日時の一覧を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service lists only their "capacity,dateModified"
      Then each has only "capacity,dateModified"

  @V2-ENT-LIST-19
  Rule: A list contains only the metadata asked for

    @s1 @write
    Scenario: Listing capacities with their accuracy only
      収容人数を精度だけと共に一覧で得る

      Given a published shelter whose capacity has an accuracy and a surveyor
      When a service lists them with the metadata "accuracy"
      Then the capacity of each has only the metadata "accuracy"

    @s2 @write
    Scenario: Listing capacities with all their metadata and when they changed
      収容人数をすべてのメタデータと変更日時と共に一覧で得る

      Given a published shelter whose capacity has an accuracy and a surveyor
      When a service lists them with the metadata "dateModified,*"
      Then the capacity of each has only the metadata "dateModified,accuracy,surveyor"

  @V2-ENT-LIST-20
  Rule: A list is in the order asked for

    @s1 @write
    Scenario Outline: Listing shelters by size
      大きさの順に避難所の一覧を得る

      Given shelters for 250, 90 and 1000 people the city has published
      When a service lists them in the order of "<order>"
      Then they come in the order "<found>"

      Examples:
        | order          | found         |
        | capacity       | 90, 250, 1000 |
        | !capacity      | 1000, 250, 90 |
        | id             | 1000, 250, 90 |
        | !id            | 90, 250, 1000 |
        | type,!capacity | 1000, 250, 90 |

    @s2 @read
    Scenario: Asking for an order that names an attribute twice
      同じ属性を二度挙げた順序を求める

      Given an evacuation shelter that nobody has published
      When a service lists them in the order of "capacity,!capacity"
      Then the platform answers that the data is not valid

  @V2-ENT-LIST-22
  Rule: A list comes in pages

    @s1 @write
    Scenario: Reading five shelters in pages of two
      五か所の避難所を2件ずつ読む

      Given 5 shelters the city has published
      When a service reads all of that type in pages of 2
      Then it finds each of them exactly once in 3 pages

    @s2 @write
    Scenario: Reading shelters without saying how many
      件数を示さずに避難所を読む

      Given 22 shelters the city has published
      When a service asks for all of that type
      Then it gets 20 of them

    @s3 @write
    Scenario: Reading beyond the end
      末尾を越えて読む

      Given 2 shelters the city has published
      When a service asks for the page after 10 of them
      Then it finds nothing

    @s4 @read
    Scenario Outline: Asking for a page that cannot be
      あり得ないページを求める

      Given an evacuation shelter that nobody has published
      When a service asks for a page with "<member>" of "<number>"
      Then the platform answers that the data is not valid

      Examples:
        | member | number |
        | limit  | 1001   |
        | limit  | -1     |
        | limit  | many   |
        | offset | -1     |
        | offset | some   |

  @V2-ENT-LIST-23
  Rule: The number of all matches is told when asked for

    @s1 @write
    Scenario: Counting all shelters while reading two
      2件だけ読みながら全体の件数を数える

      Given 5 shelters the city has published
      When a service reads 2 of them and asks for the number of all
      Then the platform counts 5

    @s2 @write
    Scenario: Not asking for the number
      件数を求めずに読む

      Given 2 shelters the city has published
      When a service asks for all of that type
      Then the platform tells no number

  @V2-ENT-LIST-24
  Rule: A list can be had as plain values

    @s1 @write
    Scenario: Listing shelters as plain values
      避難所を値だけの形式で一覧する

      Given shelters for 100, 250 and 400 people the city has published
      When a service lists them as plain values
      Then each has its identifier, its type and the plain values

    @s2 @write
    Scenario Outline: Listing names and capacities as lists
      名称と収容人数を値の一覧で得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service lists "<attributes>" as values
      Then it gets the "<attributes>" of each in this order

      Examples:
        | attributes    |
        | capacity,name |
        | name,capacity |

  @V2-ENT-LIST-26
  Rule: A list without an order is in the order of creation

    @s1 @write
    Scenario: Listing shelters without an order
      順序を示さずに避難所の一覧を得る

      Given shelters for 250, 100 and 400 people the city has published
      When a service asks for all of that type
      Then they come in the order "250, 100, 400"

  @V2-OPQUERY-01
  Rule: A question can be asked as a document

    @s1 @write
    Scenario Outline: Asking with a document
      文書で問い合わせる

      Given shelters for 100, 250 and 400 people the city has published
      When a service sends the question "<condition>" as a document
      Then it finds the shelters for "<found>"

      Examples:
        | condition         | found    |
        | capacity>250      | 400      |
        | capacity==100,250 | 100, 250 |

    @s2 @write
    Scenario: Asking with a document for identifiers by a pattern
      識別子のパターンを文書で問い合わせる

      Given shelters for 100, 250 and 400 people the city has published
      When a service sends a document that asks for identifiers like "for[0-9]00$"
      Then it finds the shelters for "100, 400"

    @s3 @write
    Scenario: Asking with a document about a place
      場所について文書で問い合わせる

      Given shelters at Kyoto station, at Nijo castle and at Osaka castle
      When a service sends a document that asks for those within 5 kilometres of Kyoto station
      Then it finds the shelters at "Kyoto station, Nijo castle"

  @V2-OPQUERY-02
  Rule: The answer to a document comes in pages and forms too

    @s1 @write
    Scenario: Asking with a document for a page, an order and a number
      ページと順序と件数を文書で求める

      Given shelters for 100, 250 and 400 people the city has published
      When a service sends a document and asks for one, the largest first, as plain values and with the number of all
      Then it gets the shelter for 400 as plain values
      And the platform counts 3

  @V2-OPQUERY-03
  Rule: A document that names a thing and a pattern of it at once is refused

    @s1 @read
    Scenario Outline: Asking with a document for a name and a pattern at once
      名前と正規表現を同時に文書で求める

      Given an evacuation shelter that nobody has published
      When a service sends a document that asks by <part> and by a pattern of it at once
      Then the platform answers that the data is not valid

      Examples:
        | part       |
        | identifier |
        | type       |
