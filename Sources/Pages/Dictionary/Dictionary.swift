/// The version of what templates see.
///
/// Within a version names are added, and none is taken away, renamed or given another meaning.
package let dictionaryVersion = 1
