import GRDB

extension VaultError {
    /// Runs database work and puts its errors in our own words, without statements or their arguments.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw translated(error)
        }
    }

    static func translated(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_FULL: return VaultError.storeFailed("the disk is full, and nothing of this was stored; make room")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return VaultError.storeFailed(
                "another process has locked the database for longer than \(OpenedDatabase.busySeconds) s; end that one, or try again"
            )
        default: break
        }
        return VaultError.storeFailed("SQLite \(error.extendedResultCode.rawValue) \(error.message ?? "")")
    }
}
