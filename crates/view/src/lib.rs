//! The page's macros: `view!` and `#[component]`.
//!
//! `view!` reads the syntax of Leptos' macro of that name. It writes the fixed
//! parts of a view as one string, a template, and all else as calls that fill
//! its holes, for the page's own `browser::element`, where every element is of
//! one type. Leptos gives each element, attribute and closure a type of its
//! own; that is fast to run, but a page as large as ours would be three times
//! as large to load.
//!
//! In a template each part begins with a mark, a byte below the space, and
//! ends at the next:
//!
//! | Mark | Then | Means |
//! | --- | --- | --- |
//! | 1 | name | an element begins |
//! | 2 | | it ends |
//! | 3 | `name=value` | an attribute |
//! | 4 | words | words |
//! | 5 | name | hole: an attribute |
//! | 6 | name | hole: a property |
//! | 7 | name | hole: a class, there or not |
//! | 8 | name | hole: a style |
//! | 14 | name | hole: an event's listener |
//! | 15 | | hole: a reference |
//! | 16 | | hole: a child |
//!
//! `#[component]` makes a structure of a function, with a field for each of its
//! parameters and the function as its `view`; `view!` fills the fields in,
//! through `Into`.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{ToTokens, quote};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use rstml::{Infallible, Parser, ParserConfig};
use syn::{Expr, FnArg, ItemFn, Pat, parse_macro_input};

/// Makes a view; see the crate's documentation.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(Tokens::from(tokens)).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let body = match nodes.as_slice() {
        [Node::Block(block)] => quote! { crate::browser::element::piece(#block) },
        [Node::Element(part)] if is_component(part) => filled(part),
        nodes => {
            let mut draft = Draft::default();
            nodes.iter().for_each(|node| draft.add(node));
            draft.written()
        }
    };
    // Children in braces are the syntax here, not a slip.
    quote! { { #[allow(unused_braces)] { #(#errors;)* #body } } }.into()
}

/// Makes a component; see the crate's documentation.
#[proc_macro_attribute]
pub fn component(_: TokenStream, tokens: TokenStream) -> TokenStream {
    let ItemFn { attrs, vis, sig, block, .. } = parse_macro_input!(tokens as ItemFn);
    let (name, output) = (&sig.ident, &sig.output);
    let mut fields = Vec::new();
    let mut names = Vec::new();
    for input in &sig.inputs {
        let FnArg::Typed(input) = input else {
            return syn::Error::new_spanned(input, "a component has no self").to_compile_error().into();
        };
        let Pat::Ident(pattern) = &*input.pat else {
            return syn::Error::new_spanned(input, "a component's parameters are names").to_compile_error().into();
        };
        let (attributes, field, of) = (&input.attrs, &pattern.ident, &input.ty);
        fields.push(quote! { #(#attributes)* #vis #field: #of });
        names.push(field);
    }
    quote! {
        #(#attrs)*
        #vis struct #name { #(#fields),* }

        impl #name {
            /// Drawn.
            #vis fn view(self) #output {
                let Self { #(#names),* } = self;
                #block
            }
        }
    }
    .into()
}

/// A view in the making: its template, and the calls that fill the holes.
#[derive(Default)]
struct Draft {
    template: String,
    holes: Vec<Tokens>,
}

impl Draft {
    fn written(self) -> Tokens {
        let Self { template, holes } = self;
        if holes.is_empty() {
            return quote! { crate::browser::element::fixed(#template) };
        }
        quote! { crate::browser::element::draft(#template) #(#holes)* .done() }
    }

    fn mark(&mut self, mark: u8, words: &str) {
        self.template.push(char::from(mark));
        self.template.push_str(words);
        if words.bytes().any(|byte| byte < b' ') {
            self.holes.push(quote! { .words_with_a_control_character_are_not_supported() });
        }
    }

    fn add(&mut self, node: &Node<Infallible>) {
        match node {
            Node::Element(part) if is_component(part) => {
                let part = filled(part);
                self.hole(16, "", quote! { .part(#part) });
            }
            Node::Element(part) => self.element(part),
            Node::Text(text) => self.mark(4, &text.value.value()),
            Node::Block(block) => self.hole(16, "", quote! { .part(#block) }),
            Node::Fragment(fragment) => fragment.children.iter().for_each(|child| self.add(child)),
            other => {
                let words = other.to_token_stream().to_string();
                self.holes.push(quote! { .part(::core::compile_error!(#words)) });
            }
        }
    }

    fn hole(&mut self, mark: u8, name: &str, call: Tokens) {
        self.mark(mark, name);
        self.holes.push(call);
    }

    fn element(&mut self, part: &NodeElement<Infallible>) {
        self.mark(1, &part.name().to_string());
        for attribute in part.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.keyed(attribute),
                NodeAttribute::Block(_) => self.holes.push(quote! { .spread_is_not_supported() }),
            }
        }
        part.children.iter().for_each(|child| self.add(child));
        self.mark(2, "");
    }

    fn keyed(&mut self, attribute: &KeyedAttribute) {
        let key = attribute.key.to_string().replace("r#", "");
        let value = attribute.value();
        let given = value.map_or_else(|| quote! { true }, ToTokens::to_token_stream);
        if let Some(event) = key.strip_prefix("on:") {
            let kind = syn::Ident::new(event, proc_macro2::Span::call_site());
            return self.hole(14, event, quote! { .on(::leptos::ev::#kind, #given) });
        }
        for (prefix, mark) in [("prop:", 6), ("style:", 8), ("class:", 7), ("attr:", 5)] {
            if let Some(name) = key.strip_prefix(prefix) {
                return self.hole(mark, name, quote! { .value(#given) });
            }
        }
        match (key.as_str(), value) {
            ("node_ref", _) => self.hole(15, "", quote! { .reference(#given) }),
            (_, None) => self.mark(3, &format!("{key}=")),
            ("class", Some(Expr::Tuple(pair))) => match (pair.elems.first().and_then(literal), pair.elems.get(1)) {
                (Some(class), Some(given)) => self.hole(7, &class, quote! { .value(#given) }),
                _ => self.holes.push(quote! { .a_class_is_a_name_and_a_value() }),
            },
            (_, Some(value)) => match literal(value) {
                Some(words) => self.mark(3, &format!("{key}={words}")),
                None => self.hole(5, &key, quote! { .value(#given) }),
            },
        }
    }
}

fn literal(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Str(words) => Some(words.value()),
            _ => None,
        },
        _ => None,
    }
}

fn is_component(part: &NodeElement<Infallible>) -> bool {
    part.name().to_string().starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// A component, its fields filled in and drawn.
fn filled(part: &NodeElement<Infallible>) -> Tokens {
    let name = part.name();
    let fields = part.attributes().iter().map(|attribute| match attribute {
        NodeAttribute::Attribute(attribute) => {
            let key = &attribute.key;
            // Without a value: the variable of that name.
            let given = attribute.value().map_or_else(|| key.to_token_stream(), ToTokens::to_token_stream);
            quote! { #key: ::core::convert::Into::into(#given) }
        }
        NodeAttribute::Block(block) => quote! { ..#block },
    });
    let mut children = Draft::default();
    part.children.iter().for_each(|child| children.add(child));
    let inside = (!part.children.is_empty()).then(|| {
        let inside = children.written();
        quote! { children: #inside }
    });
    quote! { #name { #(#fields,)* #inside }.view() }
}
