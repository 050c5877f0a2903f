package import Commerce
import Foundation
import Glibc

/// Makes a vault of a data back-up and a key back-up.
package enum VaultRestore {
    /// The places that it is made from, and the one that it is made in.
    package struct Places: Sendable {
        /// The folder that a data back-up was written to.
        package let data: String
        /// The file that a key back-up was written to.
        package let keys: String
        /// The newest log of erasures; nil when that of the data back-up is the newest there is.
        package let erasures: String?
        /// The folder to make; nothing, or an empty one.
        package let target: String

        package init(data: String, keys: String, erasures: String?, target: String) {
            self.data = data
            self.keys = keys
            self.erasures = erasures
            self.target = target
        }
    }

    /// Restores beside the target, does every erasure again, checks all of it, and only then gives it its name.
    ///
    /// - Throws: ``BackupError`` or ``VaultError``; nothing is left behind then, and the back-ups are never written.
    package static func restore(
        _ places: Places, rootKey: RootKey, by actor: AuditActor = .somebody, at now: WallTime,
        progress: (BackupStep) -> Void = { _ in }
    ) async throws -> IntegrityReport {
        let source = URL(filePath: places.data, directoryHint: .isDirectory)
        let target = URL(filePath: places.target, directoryHint: .isDirectory)
        guard isFree(target.path) else { throw BackupError.exists(path: places.target) }
        progress(.databases)
        let manifest = try BackupManifest.read(in: source)
        try manifest.check(in: source)
        let staging = target.deletingLastPathComponent()
            .appending(path: target.lastPathComponent + ".restoring", directoryHint: .isDirectory)
        try PrivateFiles.createFolder(staging.path)
        do {
            try copy(manifest, from: source, keys: places.keys, to: staging)
            try layErasures(places, manifest, source, staging)
            try checkKeys(in: staging, manifest, rootKey)
            let report = try await open(staging, rootKey, by: actor, at: now, progress)
            try PrivateFiles.flush(folder: staging.path)
            if rmdir(target.path) != 0, errno != ENOENT { throw BackupError.exists(path: places.target) }
            guard rename(staging.path, target.path) == 0 else {
                throw BackupError.notWritable(path: places.target, problem: String(cString: strerror(errno)))
            }
            try PrivateFiles.flush(folder: target.deletingLastPathComponent().path)
            return report
        } catch {
            try? FileManager.default.removeItem(at: staging)
            throw error
        }
    }

    private static func isFree(_ path: String) -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        return (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) ?? false
    }

    private static func copy(
        _ manifest: BackupManifest, from source: URL, keys: String, to staging: URL
    ) throws(BackupError) {
        typealias Name = SQLiteVault.FileName
        try PrivateFiles.createFolder(staging.appending(path: Name.tapes).path)
        for file in manifest.files where file.name != Name.erasures {
            guard
                try PrivateFiles.copy(
                    source.appending(path: file.name).path, to: staging.appending(path: file.name).path)
            else { throw .altered(file: source.appending(path: file.name).path) }
        }
        guard try PrivateFiles.copy(keys, to: staging.appending(path: Name.keys).path) else {
            throw .unreadable(path: keys)
        }
    }

    /// Lays the newest log beside the databases; it has to go on from the one that the back-up was made with.
    private static func layErasures(
        _ places: Places, _ manifest: BackupManifest, _ source: URL, _ staging: URL
    ) throws {
        let own = source.appending(path: SQLiteVault.FileName.erasures).path
        let before = FileManager.default.contents(atPath: own) ?? Data()
        let chosen = places.erasures ?? own
        guard let newest = FileManager.default.contents(atPath: chosen) ?? (places.erasures == nil ? Data() : nil)
        else {
            throw BackupError.unreadable(path: chosen)
        }
        guard newest.starts(with: before) else { throw BackupError.olderErasures(path: chosen) }
        guard !newest.isEmpty else { return }
        let path = staging.appending(path: SQLiteVault.FileName.erasures).path
        try PrivateFiles.write(newest, to: path)
        guard try ErasureLog(path: path).read().tombstones.allSatisfy({ $0.vault == manifest.vault }) else {
            throw BackupError.erasuresOfAnotherVault(path: chosen)
        }
    }

    /// Refuses keys under another root key and of another vault.
    private static func checkKeys(in staging: URL, _ manifest: BackupManifest, _ rootKey: RootKey) throws {
        let path = staging.appending(path: SQLiteVault.FileName.keys).path
        let keys = try KeyDatabase(path: path, root: rootKey, mayCreate: false)
        defer { try? keys.close() }
        guard keys.vaultID == manifest.vault else {
            throw BackupError.keysOfAnotherVault(data: manifest.vault, keys: keys.vaultID)
        }
        let done = try keys.erasuresDone()
        let log = ErasureLog(path: staging.appending(path: SQLiteVault.FileName.erasures).path)
        guard try log.size() >= done else { throw BackupError.olderErasures(path: log.path) }
    }

    private static func open(
        _ staging: URL, _ rootKey: RootKey, by actor: AuditActor, at now: WallTime, _ progress: (BackupStep) -> Void
    ) async throws -> IntegrityReport {
        let vault = try SQLiteVault(folder: staging.path, rootKey: rootKey, at: now)
        do {
            // From the beginning: the data may be older than the keys, and hold rows of what these have forgotten.
            try VaultError.translating {
                try vault.applyErasures(from: 0, at: now)
                try vault.keys.forgetRoots(at: now)
            }
            try await vault.completeErasures(at: now)
            try await vault.audit(
                AuditEntry(
                    merchant: "", actor: actor, act: .restore, subject: AuditSubject(.vault, vault.keys.vaultID),
                    at: now))
            let report = try await vault.check(progress: progress)
            guard report.isSound else { throw BackupError.damaged(problems: Array(report.problems.prefix(5))) }
            try await vault.close()
            return report
        } catch {
            try? await vault.close()
            throw error
        }
    }
}
