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
        return VaultError.storeFailed("SQLite \(error.extendedResultCode.rawValue) \(error.message ?? "")")
    }
}
