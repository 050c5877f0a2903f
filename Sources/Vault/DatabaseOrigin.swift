/// Whose a database is that is not this version's.
package enum DatabaseOrigin: Equatable, Sendable {
    case otherProgram
    case laterVersion
}
