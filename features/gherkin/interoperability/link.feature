Feature: Identify and relate what the city knows
  Services refer to the same thing this year and next, and follow what leads from one thing to another.

  @CITY-DM-17
  Rule: Each thing has an identifier of its own, and it can last

    @s1 @write
    Scenario: A sensor whose values change keeps its identifier
      値が変わってもセンサーの識別子は変わらない

      Given the water works' service has published a water level sensor
      When the water works' service reports a level of 8.4
      Then the sensor has the identifier under which it was published

    @s2 @write
    Scenario: A sensor that comes back has the identifier it had
      再び登録されたセンサーは、元の識別子を持つ

      Given the water works' service has published a water level sensor
      When the water works' service withdraws it and publishes it again
      Then the sensor has the identifier under which it was published

    @s3 @write
    Scenario: Two sensors that say the same are two
      同じ値を示す二つのセンサーは別のものである

      Given the water works' service has published two sensors that differ in their identifiers only
      When a service asks for things of their kind
      Then it finds both, each under its own identifier

    @s4 @read
    Scenario: What the platform holds can be told apart
      都市OSの保有するものを区別できる

      When somebody looks through what the platform holds
      Then no two things of a kind have the same identifier

  @CITY-DM-18
  Rule: Identifiers contain neither row numbers nor host names

    @s1 @read
    Scenario: A machine is exchanged
      機器が取り替えられる

      When somebody looks through what the platform holds
      Then no identifier names a machine

    @s2 @read
    Scenario: A table is sorted anew
      表が並べ替えられる

      When somebody looks through what the platform holds
      Then no identifier is the number of a row

  @CITY-DM-19
  Rule: A thing is looked up by its identifier

    @s1 @write
    Scenario: A service has an identifier and nothing else
      識別子だけを持つサービスがある

      Given the water works' service has published two sensors whose identifiers begin alike
      When a service that knows nothing but the identifier of the second looks it up
      Then it gets that sensor as it was published

  @CITY-DM-21
  Rule: The meaning of data is found from the identifier alone

    @s1 @write
    Scenario: A service learns what a thing is from its identifier
      サービスが識別子から、それが何であるかを知る

      Given the water works' service has published two sensors, the second with a water temperature
      When a service that knows nothing but the identifier of the second asks what it is
      Then it learns what kind of thing that is and what attributes such things have

  @CITY-DM-22
  Rule: Relations are followed, and further meaning can be added

    @s1 @write
    Scenario: A disaster service follows a sensor to the shelter that it warns
      防災サービスがセンサーから、警戒先の避難所をたどる

      Given the board of education's service has published an evacuation shelter next to it
      And the water works' service has published a sensor that says which shelter it warns
      When a service reads the sensor and follows that relation
      Then it comes to the shelter as it was published

    @s2 @write
    Scenario: Another service adds what the water works did not think of
      水道局の考えなかった関係を、別のサービスが加える

      Given the water works' service has published a water level sensor
      And the board of education's service has published an evacuation shelter next to it
      When another service relates the sensor to the shelter by a relation of its own
      Then a service that reads the sensor comes by that relation to the shelter
      And everything that the water works' service published of the sensor is as it was

  @CITY-DM-24
  Rule: Data of different fields can be matched

    @s1 @write
    Scenario: What there is in one town block, of water and of schools
      一つの町字にある、水道と学校のもの

      Given a shelter in another town block, and a sensor and a shelter in the town block "261041-0001001"
      When a service asks for things of both kinds in the town block "261041-0001001"
      Then it finds all of them but the first
