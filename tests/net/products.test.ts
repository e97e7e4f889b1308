/** The net of products: see `net.ts`. */
import { PRODUCT_INPUTS } from "./inputs/products";
import { PRODUCT_PROBLEMS } from "./inputs/problems";
import { castNet } from "./net";

castNet("products", PRODUCT_INPUTS, PRODUCT_PROBLEMS);
