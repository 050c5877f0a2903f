import Commerce
import Compliance
import Controls
import Testing

/// Who may do what, held against a table that is written down here a second time.
struct AccessTableTests {
    /// A letter for each role in the order of ``AccessRole/allCases``, and `.` where it may not; behind it `r` for a reason and `2` for a
    /// second person.
    static let table: [(AccessPermission, String)] = [
        (.seeCalls, "OpEQPA."),
        (.openWords, "O..QP.. r"),
        (.openTapes, "O..QP.. r"),
        (.exportRecordings, "O..QP.. r"),
        (.seePeople, "Op..P.."),
        (.openPerson, "Op..P.. r"),
        (.exportPerson, "O...P.. r"),
        (.exportEverybody, "O...P.. r2"),
        (.correct, "O...P.. r"),
        (.restrict, "O...P.. r"),
        (.suppress, "Op..P.."),
        (.erase, "O...P.. r"),
        (.handleRights, "O...P.."),
        (.openRightsWords, "O...P.. r"),
        (.seeBreaches, "O...PA."),
        (.registerBreaches, "O...P.."),
        (.seeRetention, "Op..PA."),
        (.changeRetention, "O...P.."),
        (.placeHolds, "O...P.."),
        (.sweep, "Op..P.."),
        (.seeAudit, "O...PA."),
        (.verifyAudit, "Op..PA."),
        (.exportAudit, "O...PA."),
        (.openAudit, "O...PA. r2"),
        (.seePublished, "OpEQPA."),
        (.publishScripts, "O.E...."),
        (.publishMerchants, "O.E...."),
        (.seeAccess, "O...PA."),
        (.grantAccess, "O......"),
        (.approveExport, "O...P.."),
        (.sendIntake, "Op....S"),
        (.seeOperations, "Op...AS"),
    ]

    private static let letters: [(Character, AccessRole)] = Array(zip("OpEQPAS", AccessRole.allCases))

    /// The table names every permission once, and each role may do what its letter says and nothing else.
    @Test func everyRoleMayDoWhatTheTableSays() {
        #expect(Self.table.map(\.0) == AccessPermission.allCases)
        for (permission, row) in Self.table {
            for (place, (letter, role)) in zip(row, Self.letters) {
                let holder = AccessHolder(key: "k", role: role, scope: .everyMerchant)
                let decision = holder.decide(
                    AccessRequest(permission, of: "mrc_a", hasReason: true, hasSecondPerson: true))
                let wanted: AccessDecision = place == letter ? .allowed : .refused(.notInRole(role, permission))
                #expect(decision == wanted, "\(role) \(permission)")
            }
        }
    }

    /// What opens personal data needs a reason, and what opens that of many a second person too.
    @Test(.controls("GD-1")) func reasonsAndSecondPersonsAreAsInTheTable() {
        for (permission, row) in Self.table {
            #expect(permission.needsReason == row.contains("r"), "\(permission)")
            #expect(permission.needsSecondPerson == row.contains("2"), "\(permission)")
            #expect(!permission.opensPersonalData || permission.needsReason, "\(permission)")
            #expect(!permission.needsSecondPerson || permission.opensPersonalData, "\(permission)")
        }
    }

    /// A program opens nothing of a person, and an auditor changes nothing.
    @Test func aServiceOpensNothingPersonalAndAnAuditorChangesNothing() {
        let service = AccessPermission.allCases.filter { $0.roles.contains(.service) }
        #expect(service == [.sendIntake, .seeOperations])
        #expect(!service.contains { $0.opensPersonalData })
        let auditor = AccessPermission.allCases.filter { $0.roles.contains(.auditor) }
        #expect(
            auditor == [
                .seeCalls, .seeBreaches, .seeRetention, .seeAudit, .verifyAudit, .exportAudit, .openAudit,
                .seePublished, .seeAccess, .seeOperations,
            ])
    }
}
