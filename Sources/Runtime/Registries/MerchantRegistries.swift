package import Commerce
package import Compliance

/// A merchant's registries as they were read.
package struct MerchantRegistries: NumberRegistries {
    /// What a file came to.
    enum Source<Contents: Sendable>: Sendable {
        case read(Contents)
        case unreadable
    }

    /// A state's own list, or with ``JurisdictionCode/unitedStates`` one of all states.
    struct State: Sendable {
        let jurisdiction: JurisdictionCode
        let list: Source<NumberList>
    }

    let national: Source<NumberList>?
    let states: [State]
    let reassigned: Source<NumberTable<ReassignmentFinding>>?
    let lines: Source<NumberTable<LineType>>?

    package func findings(on number: E164) -> RegistryFindings {
        RegistryFindings(
            national: national.map { Self.finding(in: $0, on: number) },
            states: states.map {
                StateListing(jurisdiction: $0.jurisdiction, finding: Self.finding(in: $0.list, on: number))
            },
            reassigned: reassigned.map { source in
                switch source {
                case .read(let table):
                    table[number] ?? ReassignmentFinding(.notAsked, queriedOn: nil, consentDate: nil)
                case .unreadable: ReassignmentFinding(.unreadable, queriedOn: nil, consentDate: nil)
                }
            },
            line: lines.map { source in
                switch source {
                case .read(let table): table[number] ?? .notLookedUp
                case .unreadable: .notLookedUp
                }
            })
    }

    private static func finding(in source: Source<NumberList>, on number: E164) -> ListFinding {
        switch source {
        case .read(let list): list.finding(on: number)
        case .unreadable: ListFinding(.unreadable, asOf: nil)
        }
    }
}
