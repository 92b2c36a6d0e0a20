Feature: Speak of things as others do
  Data of one kind look alike in every city, so that whoever knows one knows all.

  @CITY-DM-29
  Rule: Data follow recognised standard models

    @s1 @read
    Scenario: Somebody checks what the platform holds against standard models
      都市OSの保有するデータを、標準データモデルと照らし合わせる

      When somebody looks through what the platform holds
      Then what is of a standard model keeps to it

  @CITY-DM-30
  Rule: Whoever links data puts them out by the nine attributes of the standard model

    @s1 @read
    Scenario: Somebody checks what the platform holds against the models of the Digital Agency
      都市OSの保有するデータを、デジタル庁のデータモデルと照らし合わせる

      When somebody looks through what the platform holds
      Then what is of a model of the Digital Agency has its items, each of its type, values and unit

  @CITY-DM-34
  Rule: Several formats carry the same content

    @s1 @write
    Scenario: A map and a register read the same sensor
      地図と台帳が同じセンサーを読む

      Given the water works' service has published a sensor with values of every kind
      When a service reads it in every form that the API offers
      Then each form says the same of it
