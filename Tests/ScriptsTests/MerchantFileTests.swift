import Commerce
import Compliance
import Controls
import Foundation
import Scripts
import Testing

/// The merchant that ships, and what is refused in a merchant's file.
struct MerchantFileTests {
    @Test func theMerchantThatShipsIsWhole() throws {
        let merchant = try ShippedFiles.merchant()
        #expect(merchant.id == "mrc_example_home")
        #expect(merchant.isEnabled)
        #expect(merchant.legalName == "Example Home LLC")
        #expect(merchant.brand == "Example Home")
        #expect(merchant.script == "cart-recovery")
        #expect(merchant.quietDelay == .seconds(45 * 60))
        #expect(merchant.retryDelay == .seconds(24 * 3600))
        #expect(merchant.intakeSecret == .environment("LIVECARTS_INTAKE_SECRET"))
        #expect(merchant.callHours?[.sunday] == [])
        #expect(merchant.callHours?[.saturday].map(\.description) == ["10:00-18:00"])
        #expect(merchant.facts.nationalRegistry != .notConfigured)
    }

    /// Nothing is recorded unless the file says so (REC-3, GD-15).
    @Test(.controls("REC-3", "GD-15")) func recordingIsOffUnlessItIsSwitchedOn() throws {
        #expect(try ShippedFiles.merchant().isRecording)
        let text = try ShippedFiles.text("mrc_example_home.yaml")
        #expect(text.contains("recording: on\n"))
        for (line, isOn) in [("", false), ("recording: off\n", false), ("recording: on\n", true)] {
            let bytes = Data(text.replacing("recording: on\n", with: line).utf8)
            #expect(try MerchantFile(bytes, file: "mrc_test.yaml").merchant.isRecording == isOn)
        }
    }

    /// SMS-5: a text that is edited after it was registered is named, and so is one that never was; the same words in other spacing are the same.
    @Test(
        .controls("SMS-5"),
        arguments: [
            ("", "", []),
            ("here is the link to your cart: {{link}} R", "here is  the LINK to your cart: {{link}} R", []),
            (
                "here is the link to your cart: {{link}} R", "hurry, here is your cart: {{link}} R",
                [MessageTemplateName.link]
            ),
            ("    help: \"Example Home: AI calls", "    # help: \"", [.help]),
            ("brand: Example Home", "brand: Other Home", MessageTemplateName.allCases),
            ("  ten_dlc:", "  # ten_dlc:", nil),
        ])
    func aTextIsWordedAsItWasRegistered(
        _ old: String, _ new: String, _ changed: [MessageTemplateName]?
    ) throws {
        let text = try ShippedFiles.text("mrc_example_home.yaml")
        #expect(old.isEmpty || text.contains(old))
        let bytes = Data((old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1)).utf8)
        guard let changed else {
            #expect(throws: ScriptErrors.self) { try MerchantFile(bytes, file: "mrc_test.yaml") }
            return
        }
        let merchant = try MerchantFile(bytes, file: "mrc_test.yaml").merchant
        #expect(merchant.changedTexts == changed)
        #expect(merchant.facts.changedTexts.contains(.helpAnswer) == changed.contains(.help))
    }

    /// What texts, links and forms need is in it.
    @Test func itMayTextAndHasForms() throws {
        let merchant = try ShippedFiles.merchant()
        #expect(merchant.facts.areTextsRegistered && merchant.linkDomains == ["shop.example.com"])
        #expect(merchant.consentTerm == .months(18) && merchant.stopNotices == nil)
        #expect(merchant.forms?.textIDs == ["ctv-2026-10-01-a", "cts-2026-10-01-a"])
    }

    /// A consent given under each text has every element that the law asks for.
    @Test(arguments: [("ctv-2026-10-01-a", Channel.voiceAI), ("cts-2026-10-01-a", .sms)])
    func itsConsentTextsSayAllThatTheLawAsksFor(_ id: String, _ channel: Channel) throws {
        let merchant = try ShippedFiles.merchant()
        let text = try #require(merchant.consentText(id))
        #expect(text.channel == channel)
        #expect(text.sha256 == ContentHash.hex(of: text.text))
        let evidence = text.evidence(
            of: merchant.legalName, method: .webCheckboxUntickedByDefault, isSigned: true,
            capturedAt: WallTime(secondsSince1970: 1_790_000_000))
        #expect(evidence.missingElements(for: channel, seller: merchant.legalName) == [])
        #expect(merchant.consentText("ctv-2020-01-01-a") == nil)
    }

    /// 249.00 at a cost of 141.00 and a floor of 35 % bears 12.88 %: the ten-percent step (DIS-5).
    @Test func itsPolicyGrantsTenPercentOnTheExampleCart() throws {
        let offer = try GrantedOfferFixture.tenPercent(
            of: try ShippedFiles.merchant(), at: WallTime(secondsSince1970: 1_795_000_000))
        #expect(offer.percent == .whole(10))
    }

    @Test func itsTextsAreFilledIn() throws {
        let merchant = try ShippedFiles.merchant()
        let text = try merchant.message(.linkWithOffer).render([
            .brand: merchant.brand, .link: "https://shop.example.com/c/recover/fake", .code: "K7M2Q9XR",
            .offer: "ten percent off", .offerTerm: "forty-eight hours",
        ])
        #expect(
            text
                == "Example Home: ten percent off with code K7M2Q9XR, good for forty-eight hours: https://shop.example.com/c/recover/fake Reply STOP to opt out, HELP for help."
        )
        #expect(throws: MessageTemplate.Failure.missing(.code)) {
            try merchant.message(.linkWithOffer).render([
                .brand: "x", .link: "y", .offer: "ten percent off", .offerTerm: "one hour",
            ])
        }
    }

    @Test(
        .controls("SMS-3", "SMS-5", "SMS-7", "REV-7", "CON-7", "REG-1", "AGE-4", "AGE-5"),
        arguments: [
            ("consent_term: P18M", "consent_term: P24M", "such as P12M"),
            ("link_domains: [shop.example.com]", "link_domains: [bit.ly]", "no public shortener"),
            ("  link: \"{{brand}}: here is", "  link: \"{{brand}}: see bit.ly/x, it is", "the public shortener bit.ly"),
            (
                "  ten_dlc: { brand: BEXMPL1, campaign: CEXMPL1, since", "  toll_free: { verification: v, since",
                "ten_dlc: (SMS-5)"
            ),
            ("goods: [furniture,", "goods: [wine,", "restricted (alcohol)"),
            ("goods: [furniture,", "goods: [baby clothes,", "restricted (children)"),
            ("goods: [furniture, lighting, home textiles]", "goods: []", "names nothing that is sold"),
            ("  hosting: US", "  hosting: Florida", "two capital letters"),
            ("  contact: https:", "  email: https:", "no use for \"email\""),
            ("    confirmation: \"Example", "    greeting: \"Example", "there is no text \"greeting\""),
            ("    help: \"Example Home: AI", "    help: \"\"\n    x: \"AI", "as it was registered"),
            ("do_not_call_url: https://shop.example.com", "do_not_call_url: https://evil.example", "of the shop's own"),
            ("  help: \"{{brand}}: AI calls", "  help: \"{{brand}}: buy! AI calls", "without a sales word"),
            ("Questions: call {{callback}}.", "Questions: write.", "{{callback}}"),
            (
                "policy: {{policy}} Reply STOP to opt out, HELP for help.\"", "policy: {{policy}}\"",
                "Reply STOP to opt out"
            ),
            ("since: 2026-10-01", "since: lately", "write it as 2026-10-01"),
            ("  texts: [ctv-2026-10-01-a,", "  texts: [ctv-2019,", "one known consent text a channel"),
            ("  privacy_url: https:", "  privacy_url: http:", "no https address"),
            ("script: cart-recovery", "stop_notices: http://shop.example.com/x\nscript: x", "no https address"),
            ("merchant: mrc_example_home", "merchant: Example Home", "write mrc_"),
            ("enabled: true", "enabled: perhaps", "write true or false"),
            ("enabled: true", "enable: true", "no use for \"enable\""),
            ("legal_name: Example Home LLC", "legal_name: \"\"", "write a name"),
            ("voice: \"+18135550100\"", "voice: \"8135550100\"", "no telephone number"),
            ("quiet_delay_minutes: 45", "quiet_delay_minutes: soon", "no whole number"),
            ("retry_after_hours: 24", "retry_after_hours: 0", "1 to 168"),
            ("intake_secret: env:LIVECARTS_INTAKE_SECRET", "intake_secret: hunter2", "never the secret itself"),
            ("    mon: \"09:00-20:00\"", "    mon: \"20:00-09:00\"", "the first before the second"),
            ("    exempt: consent", "    exempt: luck", "write exempt: consent"),
            ("    exempt: consent", "    exempts: consent", "no use for \"exempts\""),
            ("    exempt: consent", "    file: dnc.txt", "both a file and exempt"),
            ("  US-FL: { registered: made-up number 2,", "  US-FL: { of: none,", "no use for \"of\""),
            ("  US-FL: { registered: made-up number 2,", "  US-FL: { exempt: a, registered: b,", "neither or both"),
            ("  US-FL: { registered", "  Florida: { registered", "is no state"),
            (
                "  US-FL: { registered: made-up number 2, by: Counsel of Example Home, on: 2026-10-01 }",
                "  US-FL: { registered: x, by: y, on: October }", "is no date"
            ),
            (
                "  US-FL: { registered: made-up number 2, by: Counsel of Example Home, on: 2026-10-01 }",
                "  US-FL: { registered: x, on: 2026-10-01 }", "has no by"
            ),
            ("  calls: 2000", "  calls: 0", "1 to 1000000"),
            ("script: cart-recovery", "holdout_percent: 51\nscript: x", "0 to 50"),
            ("script: cart-recovery", "costs: { text_minor: cheap }\nscript: x", "is no price"),
            ("script: cart-recovery", "costs: { text: 1 }\nscript: x", "no use for \"text\""),
            (
                "daily_limits:", "counsel_approvals: { US: { id: x, by: y, on: 2026-10-01 } }\ndaily_limits:",
                "single states"
            ),
            ("    - { percent: 5 }", "    - { percent: 15 }", "ladder step 2"),
            ("    - { percent: 5 }", "    - { percent: 5, free_shipping: true }", "two things"),
            ("  currency: USD", "  currency: dollars", "three capital letters"),
            ("  validity_hours: 48", "  validity_hours: 480", "24 to 72 hours"),
            (
                "  confirmation: \"{{brand}}: Reply YES to", "  confirmation: \"{{brand}}: Say so to",
                "asks for no answer"
            ),
            (
                "  link: \"{{brand}}: here is the link to your cart: {{link}} Reply STOP to opt out, HELP for help.\"",
                "  link: \"{{brand}}: here: {{link}}\"", "how to opt out"
            ),
            (
                "cart: {{link}} Reply STOP to opt out, HELP for help.\"", "cart: {{link}} Reply STOP to opt out.\"",
                "HELP for help"
            ),
            ("  link: \"{{brand}}: here is", "  link: \"Hello: here is", "who it is from"),
            (
                "  link: \"{{brand}}: here is the link to your cart: {{link}} R",
                "  link: \"{{brand}}: here is the link to your cart. R", "{{link}}"
            ),
            (
                "  stop_confirmation: \"{{brand}}: You are opted out.",
                "  stop_confirmation: \"{{brand}}: You are opted out of our offers.", "without a sales word"
            ),
            ("  stop_confirmation: \"{{brand}}: You", "  stop_confirmation: \"{{brand}}: \u{1F44B} You", "plain ASCII"),
            ("  stop_confirmation: \"{{brand}}", "  stop_confirmation: \"{{firm}}", "no variable firm"),
            ("  stop_confirmation:", "  stop_confirmed:", "no text \"stop_confirmed\""),
            (
                "script: cart-recovery", "retention: { transcripts: P7D }\nscript: x",
                "no retention class \"transcripts\""
            ),
            ("script: cart-recovery", "retention: { transcript: 7 days }\nscript: x", "such as P30D"),
            ("script: cart-recovery", "retention: { transcript: P400D }\nscript: x", "ask for P365D or less"),
            ("script: cart-recovery", "retention: { dsar_case: P12M }\nscript: x", "ask for P24M or more"),
            ("script: cart-recovery", "retention: { call_detail: P1Y }\nscript: x", "ask for P5Y or more"),
            ("script: cart-recovery", "retention: P7D\nscript: x", "is no mapping"),
        ])
    func anErrorNamesItsLine(_ piece: String, _ other: String, _ words: String) throws {
        let file = try SpoiledFile("mrc_example_home.yaml", replacing: piece, with: other)
        let errors = #expect(throws: ScriptErrors.self) { try MerchantFile(file.bytes, file: "merchant.yaml") }
        let first = try #require(errors?.list.first)
        #expect(first.description.contains(words), "\(first)")
        // An offer policy holds or does not hold as a whole, and so names the line of its block.
        let isPolicy = first.what.contains("offer policy")
        #expect(first.line <= file.line && (isPolicy || first.line >= file.line - 1), "\(first)")
    }

    /// ATT-2, ATT-3: nobody is held out and no cost is known unless the merchant says so.
    @Test(.controls("ATT-2", "ATT-3")) func aMerchantSaysWhomItHoldsOutAndWhatContactsCost() throws {
        let plain = try ShippedFiles.merchant()
        #expect(plain.facts.holdout == .whole(0))
        #expect(plain.costs == ContactCosts())
        let file = try SpoiledFile(
            "mrc_example_home.yaml", replacing: "script: cart-recovery",
            with: "script: x\nholdout_percent: 10\ncosts: { call_minute_minor: 2.15, text_minor: 0.79 }")
        let merchant = try MerchantFile(file.bytes, file: "merchant.yaml").merchant
        #expect(merchant.facts.holdout == .whole(10))
        #expect(merchant.costs == ContactCosts(callMinute: MinorRate("2.15"), text: MinorRate("0.79")))
    }

    /// REG-1, LST-3, LST-7: what is said of single states and lists, and what stands where nothing is said.
    @Test(.controls("REG-1", "LST-7")) func aMerchantSaysWhyItMaySellAndWhichListsItAsks() throws {
        let plain = try ShippedFiles.merchant().facts
        #expect(plain.registrations["US-FL"]?.ground == .registered("made-up number 2"))
        #expect(plain.registrations["US"]?.by == "Counsel of Example Home")
        #expect(plain.counselApprovals.isEmpty && plain.stateRegistries.isEmpty && plain.lineTypes == nil)
        #expect(plain.dailyLimits == DailyLimits(calls: 2000, texts: 4000))
        let file = try SpoiledFile(
            "mrc_example_home.yaml",
            replacing:
                "registries:\n  national_do_not_call:\n    exempt: consent\n    reason: every person called has signed a consent that names the seller\n",
            with: """
                counsel_approvals:
                  US-WA: { id: op-12, by: Our Counsel, on: 2026-10-01 }
                registries:
                  national_do_not_call: { file: lists/national.txt }
                  state_do_not_call:
                    US-FL: { file: lists/fl.txt }
                    US: { exempt: consent, reason: consent names the seller }
                  line_types: { file: lists/lines.csv }

                """)
        let facts = try MerchantFile(file.bytes, file: "merchant.yaml").merchant.facts
        #expect(facts.nationalRegistry == .file(path: "lists/national.txt"))
        #expect(facts.stateRegistries["US-FL"] == .file(path: "lists/fl.txt"))
        #expect(facts.stateRegistries["US"] == .exempt(reason: "consent names the seller"))
        #expect(facts.lineTypes == .file(path: "lists/lines.csv"))
        #expect(facts.counselApprovals["US-WA"]?.id == "op-12")
    }

    /// REG-1: a merchant who says nothing has nothing.
    @Test(.controls("REG-1")) func aMerchantWithoutRegistrationsHasNone() throws {
        let file = try SpoiledFile("mrc_example_home.yaml", cutting: "registrations:", upTo: "# The most calls")
        #expect(try MerchantFile(file.bytes, file: "merchant.yaml").merchant.facts.registrations.isEmpty)
    }

    /// What a merchant keeps for other than the house's time; what it does not name is as the house has it.
    @Test func aMerchantChoosesHowLongItKeeps() throws {
        #expect(try ShippedFiles.merchant().retention == .house)
        let file = try SpoiledFile(
            "mrc_example_home.yaml", replacing: "script: cart-recovery",
            with: "retention:\n  transcript: P30D\n  recording_audio: P0D\nscript: cart-recovery")
        let retention = try MerchantFile(file.bytes, file: "merchant.yaml").merchant.retention
        #expect(retention.keep(.transcript) == .days(30) && retention.keep(.recordingAudio) == .days(0))
        #expect(retention.settings.count == 2 && retention.keep(.cartSnapshot) == .days(90))
    }

    /// A class that is set twice beyond its limit is refused at its own line, not at that of the block.
    @Test func anErrorOfRetentionNamesItsOwnLine() throws {
        let file = try SpoiledFile(
            "mrc_example_home.yaml", replacing: "script: cart-recovery",
            with: "retention:\n  cart_snapshot: P30D\n  transcript: P400D\nscript: cart-recovery")
        let errors = #expect(throws: ScriptErrors.self) { try MerchantFile(file.bytes, file: "merchant.yaml") }
        #expect(errors?.list.first?.line == file.line + 2)
    }

    @Test(.controls("CON-2", "CON-4")) func aConsentTextWithoutAnElementOrOtherThanThePinnedOneIsRefused() throws {
        let silent = try SpoiledFile(
            "mrc_example_home.yaml", replacing: "Consent is not a condition of purchase. Up to 2", with: "Up to 2")
        let errors = #expect(throws: ScriptErrors.self) { try MerchantFile(silent.bytes, file: "merchant.yaml") }
        #expect(errors?.description.contains("not a condition of purchase") == true)
        let pinned = try SpoiledFile(
            "mrc_example_home.yaml", replacing: "    channel: sms\n",
            with: "    channel: sms\n    sha256: \(String(repeating: "0", count: 64))\n")
        let other = #expect(throws: ScriptErrors.self) { try MerchantFile(pinned.bytes, file: "merchant.yaml") }
        #expect(other?.list.first?.line == pinned.line + 1)
    }
}
