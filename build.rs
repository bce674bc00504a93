//! Builds the policy pack in, where it is wanted.
//!
//! A pack that is wrong stops the build with the file and the key.

fn main() {
    #[cfg(feature = "built-in-pack")]
    if let Err(problem) = build_in() {
        println!("cargo::error={problem}");
        std::process::exit(1);
    }
}

#[cfg(feature = "built-in-pack")]
fn build_in() -> Result<(), String> {
    use std::path::Path;

    println!("cargo::rerun-if-changed={}", candor_pack::FOLDER);
    let compiled = candor_pack::compile(Path::new(candor_pack::FOLDER))?;
    let folder = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
    for (name, bytes) in [
        ("pack.postcard", compiled.pack),
        ("casework.postcard", compiled.casework),
        ("examples.postcard", compiled.examples),
        ("sign_examples.postcard", compiled.sign_examples),
        ("listing_examples.postcard", compiled.listing_examples),
    ] {
        std::fs::write(Path::new(&folder).join(name), bytes).map_err(|error| error.to_string())?;
    }
    Ok(())
}
