//! The page's `view!` macro.
//!
//! It reads the syntax of Leptos' macro of that name and writes calls of the
//! page's own `browser::element`, where every element is of one type. Leptos
//! gives each element, attribute and closure a type of its own; that is fast
//! to run, but a page as large as ours would be three times as large to load.
//! Components are handed on to Leptos.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{ToTokens, quote};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use rstml::{Infallible, Parser, ParserConfig};
use syn::Expr;

/// Makes a view; see the crate's documentation.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(Tokens::from(tokens)).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let body = pieces(&nodes);
    // Children in braces are the syntax here, not a slip.
    quote! { { #[allow(unused_braces)] { #(#errors;)* #body } } }.into()
}

fn pieces(nodes: &[Node<Infallible>]) -> Tokens {
    match nodes {
        [one] => piece(one),
        many => {
            let many = many.iter().map(piece);
            quote! { crate::browser::element::many(vec![#(#many),*]) }
        }
    }
}

/// One node, as an expression of the page's element type.
fn piece(node: &Node<Infallible>) -> Tokens {
    match node {
        Node::Element(part) if is_component(part) => {
            quote! { crate::browser::element::component(::leptos::view! { #part }) }
        }
        Node::Element(part) => element(part),
        Node::Text(text) => {
            let words = &text.value;
            quote! { crate::browser::element::words(#words) }
        }
        Node::Block(block) => quote! { crate::browser::element::piece(#block) },
        Node::Fragment(fragment) => pieces(&fragment.children),
        other => {
            let words = other.to_token_stream().to_string();
            quote! { ::core::compile_error!(#words) }
        }
    }
}

fn is_component(part: &NodeElement<Infallible>) -> bool {
    part.name().to_string().starts_with(|letter: char| letter.is_ascii_uppercase())
}

fn element(part: &NodeElement<Infallible>) -> Tokens {
    let name = part.name().to_string();
    let attributes = part.attributes().iter().map(|attribute| match attribute {
        NodeAttribute::Attribute(attribute) => keyed(attribute),
        NodeAttribute::Block(_) => quote! { .spread_is_not_supported() },
    });
    let children = part.children.iter().map(piece);
    quote! { crate::browser::element::tag(#name) #(#attributes)* #(.child(#children))* .done() }
}

fn keyed(attribute: &KeyedAttribute) -> Tokens {
    let key = attribute.key.to_string().replace("r#", "");
    let value = attribute.value();
    let given = value.map_or_else(|| quote! { true }, ToTokens::to_token_stream);
    if let Some(event) = key.strip_prefix("on:") {
        let event = syn::Ident::new(event, proc_macro2::Span::call_site());
        return quote! { .on(::leptos::ev::#event, #given) };
    }
    for (prefix, method) in [("prop:", "prop"), ("style:", "style"), ("class:", "class_if"), ("attr:", "attr")] {
        if let Some(name) = key.strip_prefix(prefix) {
            let method = syn::Ident::new(method, proc_macro2::Span::call_site());
            return quote! { .#method(#name, #given) };
        }
    }
    match (key.as_str(), value) {
        ("node_ref", _) => quote! { .node_ref(#given) },
        ("class", Some(Expr::Tuple(pair))) => {
            let pair = &pair.elems;
            quote! { .class_if(#pair) }
        }
        (_, Some(Expr::Lit(literal))) if matches!(literal.lit, syn::Lit::Str(_)) => quote! { .set(#key, #given) },
        _ => quote! { .attr(#key, #given) },
    }
}
