@ngsi-v2
Feature: Keep organisations apart
  One platform serves many organisations and departments, each as if alone.

  @V2-TENANT-01
  Rule: The data of one tenant stay invisible to another

    @s1 @write
    Scenario: A sensor of the water works is invisible to the board of education
      水道局のセンサーは教育委員会から見えない

      Given two organisations on the platform
      And a water level sensor that only the first has published
      When the second looks for it
      Then the platform answers that it does not exist
      But the first finds it as it was published

    @s2 @write
    Scenario Outline: Asking as an organisation whose name breaks the rules
      規則に反する名前の組織として求める

      Given two organisations on the platform
      When a service asks as the organisation <name>
      Then the platform answers that the data is not valid

      Examples:
        | name          |
        | "water works" |
        | "water-works" |
        | of 51 letters |

  @V2-TENANT-02
  Rule: A service path is checked

    @s1 @read
    Scenario Outline: Asking below a path that breaks the rules
      規則に反する階層で求める

      Given an evacuation shelter that nobody has published
      When a service asks below the path <path>
      Then the platform answers that the data is not valid

      Examples:
        | path                     |
        | "river"                  |
        | "/river-bank"            |
        | of 11 levels             |
        | of a level of 51 letters |

  @V2-TENANT-03
  Rule: A service path keeps the things of departments apart, and a subtree brings them together

    @s1 @write
    Scenario Outline: The same sensor in two departments
      二つの部署の同じセンサー

      Given a water level sensor that two departments have published, each with a level of its own
      When a service asks below the path "<path>"
      Then it finds the levels "<levels>"

      Examples:
        | path         | levels   |
        | /river       | 1.5      |
        | /river/#     | 1.5, 2.5 |
        | /river/upper | 2.5      |
