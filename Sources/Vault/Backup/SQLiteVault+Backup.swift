package import Commerce
import Foundation
import GRDB

/// How far a back-up or a check has come.
package enum BackupStep: Hashable, Sendable {
    case databases
    case tape(Int, of: Int)
}

extension SQLiteVault {
    /// Writes the wrapped keys, and nothing else, to a file for its owner alone; the vault may be in use meanwhile.
    ///
    /// - Throws: ``BackupError`` when the file exists, or lies in the data folder.
    package func backupKeys(to path: String, by actor: AuditActor = .somebody, at now: WallTime) async throws {
        try refuseInside(path)
        try PrivateFiles.create(path)
        try await Self.removing(path) {
            try await VaultError.translatingAsync { try await self.keys.queue.vacuum(into: path) }
            try PrivateFiles.flush(path)
            try PrivateFiles.flush(folder: URL(filePath: path).deletingLastPathComponent().path)
            try await self.audit(
                AuditEntry(
                    merchant: "", actor: actor, act: .backup, subject: AuditSubject(.vault, FileName.keys), at: now))
        }
    }

    /// Writes the data, the sealed tapes, the spool of stops and the log of erasures to a folder of its own, with a manifest; never the keys.
    /// The vault may be in use meanwhile: a tape that is being recorded is taken as far as it is on the disk.
    ///
    /// - Parameters:
    ///   - newestAudit: the newest entry of the audit chain, where it is known.
    ///   - progress: told of every step.
    /// - Throws: ``BackupError`` when the folder holds something, or lies in the data folder.
    @discardableResult
    package func backupData(
        to path: String, newestAudit: String? = nil, by actor: AuditActor = .somebody, at now: WallTime,
        progress: (BackupStep) -> Void = { _ in }
    ) async throws -> BackupManifest {
        try refuseInside(path)
        try PrivateFiles.createFolder(path)
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        return try await Self.removing(path) {
            progress(.databases)
            var names: [String] = []
            // The spool goes first: a stop that moves into the database meanwhile is in both, and is taken up once.
            if try PrivateFiles.copy(stopSpool.path, to: folder.appending(path: FileName.stops).path) {
                names.append(FileName.stops)
            }
            let data = folder.appending(path: FileName.data).path
            try PrivateFiles.create(data)
            try await VaultError.translatingAsync { try await self.database.vacuum(into: data) }
            try PrivateFiles.flush(data)
            names.append(FileName.data)
            names += try copyTapes(namedIn: data, to: folder, progress)
            // The log of erasures goes last: what was erased meanwhile is erased again when this is restored.
            if let log = keys.erasures,
                try PrivateFiles.copy(log.path, to: folder.appending(path: FileName.erasures).path)
            {
                names.append(FileName.erasures)
            }
            let files = try names.sorted().map { name in
                guard let file = BackupManifest.describe(name, in: folder) else {
                    throw BackupError.unreadable(path: folder.appending(path: name).path)
                }
                return file
            }
            let manifest = BackupManifest(
                vault: keys.vaultID, madeAt: now, newestAudit: newestAudit, files: files)
            try PrivateFiles.write(
                try SealedJSON.encode(manifest), to: folder.appending(path: BackupManifest.name).path)
            try PrivateFiles.flush(folder: path)
            try await self.audit(
                AuditEntry(
                    merchant: "", actor: actor, act: .backup, subject: AuditSubject(.vault, FileName.data), at: now))
            return manifest
        }
    }

    private func copyTapes(namedIn data: String, to folder: URL, _ progress: (BackupStep) -> Void) throws -> [String] {
        let tapes = folder.appending(path: FileName.tapes, directoryHint: .isDirectory)
        try PrivateFiles.createFolder(tapes.path)
        let snapshot = try DatabaseQueue(path: data)
        let files = try snapshot.read { db in try String.fetchAll(db, sql: "SELECT file FROM tapes ORDER BY file") }
        try snapshot.close()
        var names: [String] = []
        for (number, file) in files.enumerated() {
            progress(.tape(number + 1, of: files.count))
            // One that was removed meanwhile is no loss: its call was erased or its time was over.
            let copied = try PrivateFiles.copy(
                tapeFolder.appending(path: file).path, to: tapes.appending(path: file).path)
            if copied { names.append("\(FileName.tapes)/\(file)") }
        }
        return names
    }

    private func refuseInside(_ path: String) throws(BackupError) {
        let folder = tapeFolder.deletingLastPathComponent().path
        if keys.file != ":memory:", PrivateFiles.lies(path, inside: folder) { throw .insideDataFolder(path: path) }
    }

    /// Takes away what was begun when the rest of it fails.
    private static func removing<T>(_ path: String, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }
}

extension DatabaseReader {
    /// Writes what the database holds at one moment to an empty file, without its free pages and what was deleted.
    fileprivate func vacuum(into path: String) async throws {
        try await unsafeRead { db in try db.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    }
}

extension VaultError {
    fileprivate static func translatingAsync<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch {
            throw translated(error)
        }
    }
}
