extension SQLiteVault: SuppressionSpool {
    package func spool(_ stop: NewSuppression) throws { try stopSpool.append(stop) }

    package func spooledStops() throws -> SpooledStops { try stopSpool.read() }

    package func emptySpool(of reading: SpooledStops) throws -> Bool { try stopSpool.empty(of: reading) }
}
