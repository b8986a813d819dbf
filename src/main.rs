//! Start-up of the page.

fn main() {
    archivolt_page::app::start();
}
