import Commerce
import Compliance
import Controls
import Crypto
import Foundation
import Runtime
import Server
import Testing
import Transport
import Vault

/// The hosted forms over real sockets.
struct FormTests {
    private static let base = "/forms/mrc_example_home"
    private static let merchant: MerchantID = "mrc_example_home"
    private static let number = "+18135550142"
    private static let type = ("Content-Type", "application/x-www-form-urlencoded")

    /// A page as a browser has it: its mark, and the cookie that came with it.
    private struct Page {
        let text: String
        let mark: String
        let cookie: String

        init(_ reply: HTTPReply) throws {
            text = reply.text
            let found = try #require(text.firstMatch(of: /name="mark" value="([^"]+)"/))
            mark = String(found.1).replacing("&#x3D;", with: "=").replacing("&#61;", with: "=")
                .replacing("+", with: "%2B").replacing("=", with: "%3D").replacing("/", with: "%2F")
            let set = try #require(reply.headers.first { $0.name.lowercased() == "set-cookie" }?.value)
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Strict"))
            cookie = String(set.prefix { $0 != ";" })
        }
    }

    private static func open(_ server: RunningServer, headers: [(String, String)] = []) async throws -> Page {
        try Page(try await server.get(base + "/consent", headers: headers))
    }

    private static func fields(
        _ page: Page, phone: String = "(813) 555-0142", agree: [String] = ["ctv-2026-10-01-a", "cts-2026-10-01-a"],
        adult: Bool = true, signature: String = "Ada+Jones"
    ) -> String {
        (["mark=\(page.mark)", "phone=\(phone.replacing(" ", with: "+"))", "signature=\(signature)"]
            + agree.map { "agree.\($0)=yes" } + (adult ? ["adult=yes"] : [])).joined(separator: "&")
    }

    private static func send(
        _ page: Page, _ body: String, _ server: RunningServer, headers: [(String, String)] = []
    ) async throws -> HTTPReply {
        try await server.post(base + "/consent", body, headers: [type, ("Cookie", page.cookie)] + headers)
    }

    private static func ledger(_ server: RunningServer) async throws -> [ConsentEntry] {
        let now = WallClock.system.now()
        let phone = try #require(E164(number))
        guard let person = try await server.vault.person(with: phone, of: merchant, at: now) else { return [] }
        let reason = AccessReason(actor: "tests", reason: "looking")
        return try await server.vault.consentEntries(of: person, merchant: merchant, for: reason, at: now)
    }

    /// The exact text, no box ticked, and a page that loads and runs nothing.
    @Test(.controls("CON-4", "CON-5", "SMS-2", "GD-3")) func thePageShowsTheTextAndTicksNothing() async throws {
        try await RunningServer.run { server in
            let reply = try await server.get(Self.base + "/consent")
            #expect(reply.status == 200)
            let page = reply.text
            #expect(page.contains("I agree that Example Home LLC may call me at the number above"))
            #expect(page.contains("https://shop.example.com/terms") && page.contains("pn-2026-09"))
            #expect(
                page.contains("Example Home LLC · +1") && page.contains("href=\"https://shop.example.com/privacy\""))
            #expect(page.matches(of: /<input type="checkbox"/).count == 3)
            #expect(!page.contains("checked") && !page.lowercased().contains("<script"))
            let policy = try #require(reply.headers.first { $0.name.lowercased() == "content-security-policy" }?.value)
            let style = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)?.1)
            let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
            #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-\(hash)'"))
        }
    }

    /// A whole form is two consents with every element, on the page that was shown; sent again it is the same two.
    @Test(.controls("CON-1", "CON-2", "CON-4", "RCD-3")) func aWholeFormIsWrittenDownOnce() async throws {
        try await RunningServer.run { server in
            let page = try await Self.open(server)
            for _ in 0..<2 {
                let reply = try await Self.send(page, Self.fields(page), server)
                #expect(reply.status == 200 && reply.text.contains("Thank you"))
            }
            let entries = try await Self.ledger(server)
            #expect(entries.count == 2)
            for entry in entries {
                guard case .granted(let scope, let evidence, _) = entry.event.kind else {
                    Issue.record("not a grant")
                    continue
                }
                #expect(evidence.missingElements(for: scope.channel, seller: "Example Home LLC") == [])
                #expect(evidence.method == .hostedForm)
                let details = try JSONDecoder().decode([String: String].self, from: Data(entry.details ?? []))
                #expect(details["signature"] == "Ada Jones" && details["policy_version"] == "pn-2026-09")
                #expect(details["page_snapshot_sha256"]?.count == 64 && details["gpc"] == "0")
            }
        }
    }

    /// Whatever is missing is said in words, and nothing is written down.
    @Test(
        .controls("CON-2", "AGE-1"),
        arguments: [
            ("phone=(813)+555-0142", "phone=12", "telephone number"), ("adult=yes", "x=y", "18 or over"),
            ("signature=Ada+Jones", "signature=+", "full name"),
        ])
    func whatIsMissingIsSaid(field: String, instead: String, words: String) async throws {
        try await RunningServer.run { server in
            let page = try await Self.open(server)
            let body = Self.fields(page).replacing(field, with: instead)
            let reply = try await Self.send(page, body, server)
            #expect(reply.status == 400 && reply.text.contains(words) && reply.text.contains("role=\"alert\""))
            let unticked = try await Self.send(page, Self.fields(page, agree: []), server)
            #expect(unticked.status == 400 && unticked.text.contains("Tick what you agree to"))
            #expect(try await Self.ledger(server).isEmpty)
        }
    }

    /// A form that no page of ours brought is refused: no mark, another visitor's, a changed one, another site's.
    @Test func foreignFormsAreRefused() async throws {
        try await RunningServer.run { server in
            let page = try await Self.open(server)
            let other = try await Self.open(server)
            let whole = Self.fields(page)
            let attempts: [(String, [(String, String)])] = [
                (whole, []), (whole, [("Cookie", other.cookie)]),
                (whole.replacing("mark=\(page.mark)", with: "mark=1.f.2.AAAA"), [("Cookie", page.cookie)]),
                (whole, [("Cookie", page.cookie), ("Sec-Fetch-Site", "cross-site")]),
            ]
            for (body, headers) in attempts {
                let reply = try await server.post(Self.base + "/consent", body, headers: [Self.type] + headers)
                #expect(reply.status == 403 && reply.text.contains("Read it again"))
            }
            let json = try await server.post(
                Self.base + "/consent", "{}", headers: [("Content-Type", "application/json")])
            #expect(json.status == 400)
            let large = try await server.post(
                Self.base + "/consent", "phone=" + String(repeating: "1", count: 20_000), headers: [Self.type])
            #expect(large.status == 400)
            #expect(try await Self.ledger(server).isEmpty)
        }
    }

    /// CC-3: the signal is honoured, and the page says so; without it the page says nothing.
    @Test(.controls("CC-3")) func thePrivacySignalIsConfirmed() async throws {
        try await RunningServer.run { server in
            for form in ["/consent", "/opt-out"] {
                let with = try await server.get(Self.base + form, headers: [("Sec-GPC", "1")])
                #expect(with.text.contains("Global Privacy Control"))
                #expect(try await !server.get(Self.base + form).text.contains("Global Privacy Control"))
            }
            let page = try await Self.open(server, headers: [("Sec-GPC", "1")])
            _ = try await Self.send(page, Self.fields(page), server, headers: [("Sec-GPC", "1")])
            let details = try await Self.ledger(server).compactMap {
                $0.details.map { String(decoding: $0, as: UTF8.self) }
            }
            #expect(!details.isEmpty && details.allSatisfy { $0.contains(#""gpc":"1""#) })
        }
    }

    /// CC-2: no account, no cookie, no mark; and everybody is answered the same, so that nobody learns who is known.
    @Test(.controls("CC-2", "GD-2", "REV-4")) func anybodyOptsOutAndLearnsNothing() async throws {
        try await RunningServer.run { server in
            let consent = try await server.get(Self.base + "/consent").text
            #expect(consent.contains("href=\"\(Self.base)/opt-out\""))
            let asked = try await server.get(Self.base + "/opt-out").text
            #expect(asked.matches(of: /<input/).count == 1)
            let phone = try #require(E164(Self.number))
            _ = try await server.vault.upsertPerson(
                PersonProfile(phone: phone), of: Self.merchant, at: WallClock.system.now())
            var answers: Set<String> = []
            for number in ["813 555 0142", "%2B18135550142", "8135550177"] {
                let reply = try await server.post(Self.base + "/opt-out", "phone=\(number)", headers: [Self.type])
                #expect(reply.status == 200)
                answers.insert(reply.text)
            }
            #expect(answers.count == 1 && answers.first?.contains("You are opted out") == true)
            for number in [Self.number, "+18135550177"] {
                let stopped = try #require(E164(number))
                #expect(try await server.vault.isSuppressed(stopped, of: Self.merchant, at: WallClock.system.now()))
            }
            let wrong = try await server.post(Self.base + "/opt-out", "phone=soon", headers: [Self.type])
            #expect(wrong.status == 400 && wrong.text.contains("telephone number"))
        }
    }

    /// REV-10: who opted out and ticks a box later is still not called.
    @Test(.controls("REV-10")) func aFormUndoesNoStop() async throws {
        try await RunningServer.run { server in
            _ = try await server.post(Self.base + "/opt-out", "phone=8135550142", headers: [Self.type])
            let page = try await Self.open(server)
            #expect(try await Self.send(page, Self.fields(page), server).status == 200)
            let phone = try #require(E164(Self.number))
            #expect(try await server.vault.isSuppressed(phone, of: Self.merchant, at: WallClock.system.now()))
        }
    }

    /// REV-13: the written policy, for everybody who asks.
    @Test(.controls("REV-13")) func theDoNotCallPolicyIsThere() async throws {
        try await RunningServer.run { server in
            let reply = try await server.get(Self.base + "/do-not-call")
            #expect(reply.status == 200 && reply.text.contains("for ten years"))
            #expect(try await server.get("/forms/mrc_nobody/opt-out").status == 404)
        }
    }

    /// What is typed is shown again as text, whatever it is.
    @Test func whatIsTypedIsNoHTML() async throws {
        try await RunningServer.run { server in
            let reply = try await server.post(
                Self.base + "/opt-out", "phone=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%3E", headers: [Self.type])
            #expect(reply.status == 400 && !reply.text.contains("<script>") && reply.text.contains("&lt;script&gt;"))
        }
    }

    /// One address that asks on and on is told to wait, and others are not.
    @Test func floodsAreRefused() async throws {
        try await RunningServer.run { configuration in
            configuration.wall = WallClock { WallTime(secondsSince1970: 1_795_201_800) }
        } _: { server in
            var statuses: [Int] = []
            for _ in 0..<45 { statuses.append(try await server.get(Self.base + "/opt-out").status) }
            #expect(statuses.prefix(40).allSatisfy { $0 == 200 } && statuses.suffix(5).allSatisfy { $0 == 429 })
        }
    }
}
