import Controls
import Foundation
import Testing

/// `livecarts consent`, from a list to the answer whether anybody may be called.
@Suite(.timeLimit(.minutes(5)))
struct ConsentCommandTests {
    private static let list = """
        phone_e164,channel,seller,text_id,captured_at,source,method,signature,age_attestation
        +18135550150,voice_ai,Example Home LLC,ctv-2026-10-01-a,2026-11-20T19:04:00Z,checkout,paper,A B,18_or_over
        +18135550151,voice_ai,,,,,,,
        +18135550152,voice_ai,Another LLC,ctv-2026-10-01-a,2026-11-20T19:04:00Z,checkout,paper,A B,18_or_over
        +18135550153,voice_ai,Example Home LLC,ctv-2026-10-01-a,2026-11-20T19:04:00Z,checkout,preticked,A B,18_or_over
        8135550154,voice_ai,,,,,,,
        """

    private static func imported(_ place: Workplace, _ more: String...) async throws -> Program.Outcome {
        try place.write(list, to: "consents.csv")
        return try await place.run(
            ["consent", "import", place.path("consents.csv"), "--as", "Ada Jones"] + more)
    }

    /// CON-8: what is whole is proven, what is not is said line by line without a number, and the same list again adds nothing.
    @Test(.controls("CON-3", "CON-5", "CON-8")) func aListIsTakenLineByLine() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let rehearsal = try await Self.imported(place, "--dry-run")
            #expect(rehearsal.code == 1)
            #expect(
                rehearsal.output.contains("dry run, nothing stored: 1 proven, 1 unproven, 0 known already, 3 refused"))
            let taken = try await Self.imported(place)
            #expect(taken.code == 1)
            for words in [
                "line 3: stored as unproven", "line 4: refused: the consent names another seller",
                "line 5: refused: the box was ticked beforehand", "line 6: refused: phone_e164",
                "1 proven, 1 unproven, 0 known already, 3 refused",
            ] { #expect(taken.output.contains(words), "\(words)") }
            #expect(!taken.output.contains("813555") && !taken.errors.contains("813555"))
            #expect(try await Self.imported(place).output.contains("0 proven, 0 unproven, 2 known already, 3 refused"))
            let states = try await place.run(["consent", "list", "--state", "unproven", "--json"])
            #expect(states.code == 0 && states.output.contains("voice_ai") && !states.output.contains("813555"))
        }
    }

    /// A person's ledger with the words that were shown, taken back by number, and whole to the check until somebody meddles.
    @Test(.controls("CON-4", "RCD-3")) func aLedgerIsShownRevokedAndChecked() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            _ = try await Self.imported(place)
            let shown = try await place.run(["consent", "show", "+18135550150"])
            #expect(shown.code == 0)
            #expect(
                shown.output.contains("standing") && shown.output.contains("I agree that Example Home LLC may call me"))
            #expect(!shown.output.contains("A B"))
            let opened = try await place.run(["consent", "show", "+18135550150", "--reason", "complaint 12", "--json"])
            #expect(opened.output.contains("A B"))
            #expect(try await place.run(["consent", "revoke", "+18135550150"]).output.contains("no consent stands"))
            let after = try await place.run(["consent", "show", "+18135550150"])
            #expect(after.output.contains("revoked") && after.output.contains("the number is stopped"))
            #expect(after.output.contains("no_interface"))
            let whole = try await place.run(["consent", "verify"])
            #expect(whole.code == 0 && whole.output.contains("are as they were written"))
            try await prepared.tamper("DELETE FROM consents WHERE id = 1")
            let broken = try await place.run(["consent", "verify", "--json"])
            #expect(broken.code == 1 && broken.output.contains("\"missing\""))
        }
    }

    /// CON-4: a text under a name that is taken is refused, and the old one is still shown.
    @Test(.controls("CON-4")) func aPublishedTextNeverChanges() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let id = "ctv-2026-10-01-a"
            #expect(try await place.run(["consent", "texts", "list"]).output.contains(id))
            let merchant = try String(
                contentsOf: Repository.prompts.appending(path: "mrc_example_home.yaml"), encoding: .utf8)
            try place.write(
                merchant.replacingOccurrences(of: "Up to 2 calls per cart", with: "Up to 3 calls per cart"),
                to: "drafts/mrc_example_home.yaml")
            try place.write(
                try String(contentsOf: Repository.prompts.appending(path: "cart-recovery.yaml"), encoding: .utf8),
                to: "drafts/cart-recovery.yaml")
            let refused = try await place.run(["consent", "texts", "publish", "--prompts", place.path("drafts")])
            #expect(refused.code == 1 && refused.errors.contains("write the new one under a new identifier"))
            let shown = try await place.run(["consent", "texts", "show", id])
            #expect(shown.code == 0 && shown.output.contains("Up to 2 calls per cart"))
            #expect(try await place.run(["consent", "texts", "show", "ctv-1999"]).code == 1)
        }
    }

    /// A list that is none is refused whole, and an unknown state is a wrong use.
    @Test func whatCannotBeReadIsSaid() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try place.write("telephone,ok\n+18135550150,yes\n", to: "odd.csv")
            let odd = try await place.run(["consent", "import", place.path("odd.csv"), "--as", "Ada"])
            #expect(odd.code == 1 && odd.errors.contains("column that is not known, telephone"))
            #expect(try await place.run(["consent", "import", place.path("none.csv"), "--as", "Ada"]).code == 1)
            #expect(try await place.run(["consent", "list", "--state", "odd"]).code == 2)
            #expect(try await place.run(["texts", "list"]).output == "no text is unknown\n")
            #expect(try await place.run(["texts", "list", "--state", "odd"]).code == 2)
        }
    }
}
