import Commerce
import Compliance
import Controls
import Foundation
import Providers
import Sound
import Testing
import Transport
import Voice

/// Copies of voices at vendors, made under a consent and deleted until that is proved.
struct VoiceCloningTests {
    /// A vendor with its double.
    struct Vendor: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let manner: VendorDouble.Manner
        let make: @Sendable (HTTPTransport) -> any VoiceCloning
        let keyHeader: HTTPHeader
    }

    static let vendors = [
        Vendor(
            testDescription: "telnyx",
            manner: VendorDouble.Manner(
                create: "https://vendor.example/v2/voice_clones/from_upload",
                voices: "https://vendor.example/v2/voice_clones/", question: "/sample",
                answer: { "{\"data\":{\"id\":\"\($0)\",\"record_type\":\"voice_clone\"}}" }, deleted: 204,
                missing: HTTPReply(status: 404)),
            make: { TelnyxVoiceClones(baseURL: "https://vendor.example/v2", apiKey: "KEY1", transport: $0) },
            keyHeader: HTTPHeader("Authorization", "Bearer KEY1")),
        Vendor(
            testDescription: "elevenlabs",
            manner: VendorDouble.Manner(
                create: "https://vendor.example/v1/voices/add", voices: "https://vendor.example/v1/voices/",
                question: "", answer: { "{\"voice_id\":\"\($0)\",\"requires_verification\":false}" }, deleted: 200,
                missing: HTTPReply(status: 400, body: Array("{\"detail\":{\"status\":\"voice_not_found\"}}".utf8))),
            make: { ElevenLabsVoices(baseURL: "https://vendor.example", apiKey: "KEY1", transport: $0) },
            keyHeader: HTTPHeader("xi-api-key", "KEY1")),
    ]

    private static let now = WallTime(secondsSince1970: 1_795_000_000)

    private static func consent() throws -> ConsentedVoice {
        let release = VoiceRelease(
            documentSHA256: String(repeating: "a", count: 64), isSigned: true, purposeTold: "calls",
            schedule: "https://s")
        let grant = VoiceGrant(
            merchant: "mrc_1", uses: [.cartCalls], languages: ["en"], from: now, until: now + .seconds(600),
            release: release)
        let event = VoiceEvent(voice: "vce_1", merchant: "mrc_1", at: now, kind: .granted(grant))
        return try VoiceState([event]).consent(to: .cartCalls, in: "en", of: "vce_1", for: "mrc_1", at: now)
    }

    private static func terms(_ vendor: Vendor) throws -> ProcessorTerms {
        let signed = try #require(CivilDate(year: 2026, month: 11, day: 1))
        return try ProcessorRecord(
            vendor: vendor.testDescription, agreement: "DPA-1", signedOn: signed, forbidsOwnUse: true
        ).terms(on: signed)
    }

    /// GD-14: under another vendor's terms nothing is sent.
    @Test(.controls("GD-14"), arguments: vendors)
    func theTermsAreTheVendorsOwn(_ vendor: Vendor) async throws {
        let double = VendorDouble(vendor.manner)
        let cloning = vendor.make(double.transport)
        let signed = try #require(CivilDate(year: 2026, month: 11, day: 1))
        let other = try ProcessorRecord(
            vendor: "somebody", agreement: "DPA-2", signedOn: signed, forbidsOwnUse: true
        ).terms(on: signed)
        await #expect(throws: VoiceCloningError.noTerms(vendor: vendor.testDescription)) {
            try await cloning.create(from: Self.sample, under: try Self.consent(), terms: other, language: "en")
        }
        #expect(double.calls.isEmpty)
    }

    private static let sample = AudioClip(samples: [Int16](repeating: 100, count: 16_000 * 30), rate: .wideband)

    /// The form holds the voice's own random name and the sound, and nothing that names or measures a speaker.
    @Test(.controls("BIO-1", "BIO-4"), arguments: vendors)
    func aCopyIsMadeUnderTheVoicesOwnName(_ vendor: Vendor) async throws {
        let double = VendorDouble(vendor.manner)
        let cloning = vendor.make(double.transport)
        let copy = try await cloning.create(
            from: Self.sample, under: try Self.consent(), terms: try Self.terms(vendor), language: "en-US")
        #expect(copy == VendorVoice(vendor: vendor.testDescription, id: "copy-1"))
        #expect(try await cloning.exists(copy))
        let call = try #require(double.calls.first)
        #expect(call.headers.first(named: vendor.keyHeader.name) == vendor.keyHeader.value)
        #expect(call.delivery == .atMostOnce)
        let body = try #require(call.body)
        let text = String(decoding: body, as: UTF8.self)
        #expect(text.contains("vce_1") && text.contains("RIFF") && !text.contains("mrc_1"))
        #expect(text.hasSuffix("--\r\n"))
        for word in ["diar", "speaker", "embedding", "verify", "voiceprint"] { #expect(!text.contains(word)) }
        #expect(body.count < 5_000_000)
    }

    /// Deleted is what the vendor says it does not know any more; asked twice the answer is the same.
    @Test(.controls("VOX-4"), arguments: vendors)
    func aDeletionIsProvedByTheQuestionAfterIt(_ vendor: Vendor) async throws {
        let double = VendorDouble(vendor.manner)
        let cloning = vendor.make(double.transport)
        let copy = try await cloning.create(
            from: Self.sample, under: try Self.consent(), terms: try Self.terms(vendor), language: "en")
        for _ in 0..<2 {
            let proof = try await cloning.delete(copy, at: Self.now)
            #expect(proof.status == vendor.manner.missing.status && proof.bodySHA256.count == 64)
        }
        #expect(double.copies.isEmpty)
        #expect(try await !cloning.exists(copy))
    }

    /// "Deleted" is not believed while the copy is still there; nor is silence, nor a refusal.
    @Test(.controls("VOX-4", "VOX-7"), arguments: vendors)
    func aDeletionThatDidNotHappenIsNotBelieved(_ vendor: Vendor) async throws {
        let double = VendorDouble(vendor.manner)
        let cloning = vendor.make(double.transport)
        let copy = try await cloning.create(
            from: Self.sample, under: try Self.consent(), terms: try Self.terms(vendor), language: "en")
        double.ignoreNextDeletion()
        await #expect(throws: VoiceCloningError.stillThere(vendor: vendor.testDescription)) {
            try await cloning.delete(copy, at: Self.now)
        }
        double.refuseNext(with: 500)
        await #expect(throws: VoiceCloningError.refused(vendor: vendor.testDescription, status: 500)) {
            try await cloning.delete(copy, at: Self.now)
        }
        let silent = vendor.make(HTTPTransport { _ in throw CancellationError() })
        await #expect(throws: VoiceCloningError.unreachable(vendor: vendor.testDescription)) {
            try await silent.delete(copy, at: Self.now)
        }
        #expect(double.copies == [copy.id])
    }

    /// An answer without a name, or with one that is a path, makes no copy that we could ever delete; it is refused.
    @Test(arguments: vendors)
    func anAnswerThatNamesNothingIsRefused(_ vendor: Vendor) async throws {
        for body in ["{}", "nonsense", vendor.manner.answer("../voices"), vendor.manner.answer("")] {
            let cloning = vendor.make(HTTPTransport { _ in HTTPReply(status: 201, body: Array(body.utf8)) })
            await #expect(throws: VoiceCloningError.unreadable(vendor: vendor.testDescription)) {
                try await cloning.create(
                    from: Self.sample, under: try Self.consent(), terms: try Self.terms(vendor), language: "en")
            }
        }
    }
}
