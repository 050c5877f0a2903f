import Commerce
import Foundation
import Runtime
import Server
import Testing

/// Certificates and keys that a server does not start with, each with what is wrong.
struct TransitIdentityTests {
    private static func use(_ work: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder)
    }

    private static func error(_ paths: (certificate: String, key: String)) -> TransitFileError? {
        #expect(throws: TransitFileError.self) {
            try TransitIdentity(
                TransitFiles(certificate: paths.certificate, key: paths.key), at: WallClock.system.now())
        }
    }

    @Test func aGoodPairIsTakenWithItsEnd() throws {
        try Self.use { folder in
            let end = Date.now + 86_400
            let paths = try SelfSigned(until: end).write(into: folder)
            let identity = try TransitIdentity(
                TransitFiles(certificate: paths.certificate, key: paths.key), at: WallClock.system.now())
            #expect(identity.expiresAt == WallTime(secondsSince1970: Int64(end.timeIntervalSince1970)))
        }
    }

    @Test func anExpiredCertificateIsRefused() throws {
        try Self.use { folder in
            let paths = try SelfSigned(from: .now - 7_200, until: .now - 3_600).write(into: folder)
            #expect(Self.error(paths) == .expired(path: paths.certificate))
        }
    }

    @Test func aCertificateOfTomorrowIsRefused() throws {
        try Self.use { folder in
            let paths = try SelfSigned(from: .now + 3_600, until: .now + 7_200).write(into: folder)
            #expect(Self.error(paths) == .notYetValid(path: paths.certificate))
        }
    }

    @Test func theKeyOfAnotherCertificateIsRefused() throws {
        try Self.use { folder in
            let paths = try SelfSigned().write(into: folder)
            try Data(try SelfSigned().key.utf8).write(to: URL(filePath: paths.key))
            #expect(Self.error(paths) == .mismatched(certificate: paths.certificate, key: paths.key))
        }
    }

    /// A key that others can read is taken for one that others have.
    @Test(arguments: [0o640, 0o604, 0o644])
    func aKeyThatOthersCanReadIsRefused(_ mode: Int) throws {
        try Self.use { folder in
            let paths = try SelfSigned().write(into: folder, mode: mode)
            #expect(Self.error(paths) == .openToOthers(path: paths.key, mode: String(mode, radix: 8)))
        }
    }

    @Test func filesThatHoldSomethingElseAreNamed() throws {
        try Self.use { folder in
            let paths = try SelfSigned().write(into: folder)
            #expect(Self.error((paths.key, paths.key)) == .noCertificate(path: paths.key))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: paths.certificate)
            #expect(Self.error((paths.certificate, paths.certificate)) == .noKey(path: paths.certificate))
            let missing = folder.appending(path: "none.pem").path
            #expect(
                Self.error((missing, paths.key)) == .unreadable(path: missing, problem: "No such file or directory"))
            #expect(
                Self.error((folder.path, paths.key)) == .unreadable(path: folder.path, problem: "not a regular file"))
        }
    }
}
